import { randomUUID } from "node:crypto";
import type { OperationName } from "@/lib/operations";
import { weekday } from "@/lib/windows/rules";
import STORY from "./demo-commitments.json" with { type: "json" };

type Mark = { day: number; outcome: string; happened?: string; instead?: string; noted?: string };

/** What the story needs of the one who tells it. */
type Told = {
  repair: string;
  zone: string;
  /** The date of a day, and how far away a moment of it is, in milliseconds. */
  distance: (day: number, at: string) => { date: string; away: number };
  does: (who: string, name: OperationName, input: object) => Promise<unknown>;
};

/** Maya keeps two wishes, and Jonas promises something for each: most days kept, one not. */
export function commitments({ repair, zone, distance, does }: Told) {
  const ids = STORY.wishes.map(() => randomUUID());
  const act = (away: number, who: string, name: OperationName, input: object) => ({
    away,
    act: () => does(who, name, input),
  });
  return [
    ...STORY.wishes.map(({ day, at, words }, n) =>
      act(distance(day, at).away, "maya", "writeWish", { repair, id: ids[n], words }),
    ),
    ...STORY.promises.flatMap(({ day, at, wish, marks, ...promise }) => {
      const [commitment, made] = [randomUUID(), distance(day, at)];
      const input = { repair, id: commitment, wish: ids[wish], first: made.date, zone, ...promise };
      const said = (marks as Mark[]).flatMap(({ day: on, noted, ...more }) => {
        const [id, { date, away }] = [randomUUID(), distance(on, "21:00")];
        // Which day of the week it was depends on when the story is told.
        if (!promise.days.includes(weekday(date))) return [];
        const marked = act(away, "jonas", "markCommitment", { repair, commitment, id, date, version: 1, ...more });
        return noted ? [marked, act(away + 60_000, "maya", "noteMark", { mark: id, fit: noted })] : [marked];
      });
      return [act(made.away, "jonas", "makeCommitment", input), ...said];
    }),
  ];
}
