import { type RefObject, useState } from "react";
import { useOperation } from "../use-operation";
import { putInto } from "./put-into";

/** Moves all the words of a field onto one's own pad. The field is emptied once they are kept there, and not before. */
export function usePutAside(field: RefObject<HTMLTextAreaElement | null>) {
  const { run, pending, refusal } = useOperation("keepPadEntry");
  const [done, setDone] = useState(false);
  async function put() {
    const say = field.current?.value ?? "";
    setDone(false);
    if (!(await run({ id: crypto.randomUUID(), say }))) return;
    // What was typed in the meantime stays.
    const kept = field.current?.value.startsWith(say) ? say.length : 0;
    putInto(field.current, { start: 0, end: kept, words: "" });
    setDone(true);
  }
  return { put: () => void put(), pending, refusal, done };
}
