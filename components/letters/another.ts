import { nextApology } from "@/lib/letters/rules";
import type { ReadinessView } from "@/lib/letters/schema";

/** Until when another apology waits by itself; null when none would. */
export const anotherAt = ({ lastApology, since }: ReadinessView) =>
  nextApology(
    {
      lastAt: lastApology === null ? null : new Date(lastApology),
      readyAt: since === null ? null : new Date(since),
    },
    Date.now(),
  );
