import type { Standing } from "@/lib/commitments/rules";
import type { CommitmentView } from "@/lib/commitments/schema";

/** A promise as the rules see it: with the new days that were named for what was not kept. */
export const standingOf = (promise: CommitmentView): Standing => ({
  ...promise,
  moved: promise.marks.flatMap(({ newDate }) => (newDate ? [newDate] : [])),
});
