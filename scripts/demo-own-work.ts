import { randomUUID } from "node:crypto";
import type { OperationName } from "@/lib/operations";
import STORY from "./demo-own-work.json" with { type: "json" };

/** What the story needs of the one who tells it. */
type Told = {
  /** How far away a moment is, in milliseconds, and on which date it is. */
  distance: (day: number, at: string) => { away: number; date: string };
  does: (who: string, name: OperationName, input: object) => Promise<unknown>;
};

/** Each has a little own work, which nobody else sees; and Jonas shares one paragraph of his. */
export function ownWork({ distance, does }: Told) {
  const act = (day: number, at: string, who: string, name: OperationName, input: object) => ({
    away: distance(day, at).away,
    act: () => does(who, name, input),
  });
  const seen = { revision: 0, lock: null };
  return [
    ...STORY.pages.map(({ day, at, by, ...page }) => act(day, at, by, "saveOwnWork", { ...page, ...seen })),
    ...STORY.appointments.map(({ day, at, by, in: days, ...says }) =>
      act(day, at, by, "keepAppointment", {
        ...{ ...says, ...seen, id: randomUUID() },
        localDate: distance(days, says.time).date,
      }),
    ),
    ...STORY.paragraphs.map(({ day, at, by, words }) =>
      act(day, at, by, "publishParagraph", { id: randomUUID(), words }),
    ),
  ];
}
