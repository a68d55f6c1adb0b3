import { useMessages, useTranslations } from "next-intl";
import { ALL_READY, type READY, type Ready, shelfOf } from "@/lib/moments/rules";

type Plain = Exclude<Ready, (typeof READY)["touch"][number]>;
const isReady = (moment: string): moment is Ready => (ALL_READY as readonly string[]).includes(moment);
const isPlain = (moment: Ready): moment is Plain => shelfOf(moment) !== "touch";

/** What a ready-made moment is called; null for one of the two's own, and for one whose texts are not here. */
export function useMomentName() {
  const t = useTranslations("moments.ready");
  const touch = useMessages().touch as { ready: Partial<Record<string, string>> } | undefined;
  return (moment: string): string | null => {
    if (!isReady(moment)) return null;
    return isPlain(moment) ? t(moment) : (touch?.ready[moment] ?? null);
  };
}
