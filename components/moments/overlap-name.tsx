import type { OverlapView } from "@/lib/moments/schema";
import { Words } from "../ui/words";
import { useMomentName } from "./use-moment-name";

/** What it is that both said yes to: in somebody's own words, or the app's. */
export function OverlapName({ overlap: { moment, words } }: { overlap: OverlapView }) {
  const nameOf = useMomentName();
  return words === null ? (
    <span>{nameOf(moment)}</span>
  ) : (
    <span className="font-voice text-voice">
      <Words inline text={words} />
    </span>
  );
}
