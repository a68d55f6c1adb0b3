import { useState } from "react";

/** What was chosen, shown at once; what stands, again, as soon as there is an answer. */
export function useChosen<Value>(stands: Value, choose: (value: Value) => Promise<unknown>) {
  const [chosen, setChosen] = useState<{ value: Value } | null>(null);
  const set = (value: Value) => {
    const now = { value };
    setChosen(now);
    void choose(value).finally(() => setChosen((latest) => (latest === now ? null : latest)));
  };
  return [chosen ? chosen.value : stands, set] as const;
}
