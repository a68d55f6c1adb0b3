import { randomUUID } from "node:crypto";
import type { OperationName } from "@/lib/operations";
import STORY from "./demo-openness.json" with { type: "json" };

type When = { day: number; at: string };
type Offer = When & { by: string; scope: string; words: string; days: number; accepted?: When };

/** What the story needs of the one who tells it. */
type Told = {
  repair: string;
  /** How far away a moment is, in milliseconds. */
  away: (when: When) => number;
  does: (who: string, name: OperationName, input: object) => Promise<unknown>;
};

/** Jonas offers to be seen, and shares a line or two; each puts something aside that they do not send. */
export function openness({ repair, away, does }: Told) {
  const act = (when: When, who: string, name: OperationName, input: object) => ({
    away: away(when),
    act: () => does(who, name, input),
  });
  return [
    ...(STORY.offers as Offer[]).flatMap(({ by, scope, words, days, accepted, ...when }) => {
      const id = randomUUID();
      const offer = act(when, by, "offerOpenness", { repair, id, scope, words, days });
      const other = by === "maya" ? "jonas" : "maya";
      return accepted ? [offer, act(accepted, other, "acceptOpenness", { repair, offer: id })] : [offer];
    }),
    ...STORY.lines.map(({ words, ...when }) => act(when, "jonas", "shareLine", { repair, id: randomUUID(), words })),
    ...STORY.pad.map(({ day, at, by, ...said }) => act({ day, at }, by, "keepPadEntry", { id: randomUUID(), ...said })),
  ];
}
