import { nextDraw } from "@/lib/moments/rules";
import { useBound } from "../pace/use-bound";
import { useWhen } from "../use-when";

/** When what is marked now is looked at, in words. Empty while the server draws. */
export function useNextDraw() {
  const when = useWhen();
  const { pausedUntil = null } = useBound() ?? {};
  return when(nextDraw(Date.now(), pausedUntil)) ?? "";
}
