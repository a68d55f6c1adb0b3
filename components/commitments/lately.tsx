import type { CommitmentView } from "@/lib/commitments/schema";
import { FitNote } from "./fit-note";
import { Said } from "./said";

/** So many days stand on the card; the others are in their month. */
const LATELY = 3;

/** What was said of the last days of a promise, with the note that its reader may keep of each. */
export function Lately({ promise: { marks, mine } }: { promise: CommitmentView }) {
  if (marks.length === 0) return null;
  return (
    <ul className="flex flex-col">
      {marks.slice(0, LATELY).map((mark) => (
        <li key={mark.id} className={`border-t border-line ${mine ? "py-2.5" : "pt-2.5"}`}>
          <Said mark={mark} day />
          {mine ? null : <FitNote key={mark.fit} mark={mark} />}
        </li>
      ))}
    </ul>
  );
}
