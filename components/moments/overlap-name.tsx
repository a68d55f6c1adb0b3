import type { OverlapView } from "@/lib/moments/schema";
import { Words } from "../ui/words";
import { useMomentName } from "./use-moment-name";

/** What it is that both said yes to. */
export function OverlapName({ overlap: { moment, words } }: { overlap: OverlapView }) {
  const nameOf = useMomentName();
  return (
    <span className="font-voice text-voice">{words === null ? nameOf(moment) : <Words inline text={words} />}</span>
  );
}
