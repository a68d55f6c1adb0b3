import { randomUUID } from "node:crypto";
import type { OperationName } from "@/lib/operations";
import STORY from "./demo-moments.json" with { type: "json" };

type When = { day: number; at: string };

/** What the story needs of the one who tells it. */
type Told = {
  /** How far away a moment is, in milliseconds. */
  away: (when: When) => number;
  does: (who: string, name: OperationName, input: object) => Promise<unknown>;
  /** The clock comes by, as it does each night. */
  sweeps: () => Promise<unknown>;
};

/** What the two marked, one thing that both said yes to, and two lines about what was good. */
export function moments({ away, does, sweeps }: Told) {
  const { own, marked, drawn, good } = STORY;
  const act = (when: When & { by: string }, name: OperationName, input: object) => ({
    away: away(when),
    act: () => does(when.by, name, input),
  });
  return [
    act(own, "addMoment", { id: randomUUID(), shelf: own.shelf, words: own.words }),
    ...marked.map((one) => act(one, "markMoment", { moment: one.moment, wish: one.wish })),
    { away: away(drawn), act: sweeps },
    ...good.map((line) => act(line, "logMoment", { id: randomUUID(), words: line.words })),
  ];
}
