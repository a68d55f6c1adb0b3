import { randomUUID } from "node:crypto";
import type { OperationName } from "@/lib/operations";

/** What the story needs of the one who tells it. */
type Told = {
  zone: string;
  /** The date so many days from now. */
  date: (day: number) => string;
  does: (who: string, name: OperationName, input: object) => Promise<unknown>;
};

/** Each has set something for themselves, which the other can't see: Maya a reminder, Jonas one and his quiet hours. */
export function reminders({ zone, date, does }: Told) {
  const adds = (who: string, day: number, time: string, words: string) => ({
    away: -60_000,
    act: () => does(who, "addReminder", { id: randomUUID(), day: date(day), time, zone, words }),
  });
  const quiet = { begins: "22:00", ends: "07:30" };
  return [
    adds("maya", 2, "09:00", "Call Lene about the weekend. I can say no."),
    adds("jonas", 1, "17:00", "Session at six. Take the notebook along."),
    { away: -60_000, act: () => does("jonas", "setReminders", { digest: null, quiet, answers: true, zone }) },
  ];
}
