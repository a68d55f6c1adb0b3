import { MAX_SAY, MAX_WHY, WHOMS } from "@/lib/waiting-pad/rules";
import type { PadEntryView } from "@/lib/waiting-pad/schema";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";

/** What, why now, and for whom: three drafts of one's own, and the press that keeps them together. */
export function usePadForm(entry: PadEntryView | undefined, onDone: () => void) {
  const about = entry ? `:${entry.id}` : "";
  const say = useDraft(`pad-say${about}`);
  const why = useDraft(`pad-why${about}`);
  const whom = useDraft(`pad-whom${about}`);
  const keep = useOperation(entry ? "changePadEntry" : "keepPadEntry");
  const chosen = WHOMS.find((one) => one === whom.words);

  async function run() {
    const more = { ...(why.words ? { why: why.words } : {}), ...(chosen ? { whom: chosen } : {}) };
    const id = entry?.id ?? crypto.randomUUID();
    if (!(await keep.run({ id, say: say.words, ...more }))) return;
    for (const draft of [say, why, whom]) draft.clear();
    onDone();
  }
  const tooLong = say.words.length > MAX_SAY || why.words.length > MAX_WHY;
  return { say, why, whom: { ...whom, chosen }, keep: { ...keep, run }, tooLong };
}
