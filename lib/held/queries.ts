import { myId } from "../actor";
import { db } from "../db";
import { view } from "../view";
import { type HeldView, heldThingsInput } from "./schema";

type Input = { words?: string; question?: string; earlier?: { question: string; again: boolean } };

/** What of one's own has not happened yet, in the order in which it goes. */
export const heldThings = view({
  /** What goes, is held no longer. */
  concerns: ["question.asked", "answer.given", "answer.corrected"],
  own: true,
  alone: true,
  input: heldThingsInput,
  read: () =>
    db
      .selectFrom("Held")
      .select(["id", "operation", "why", "until", "input"])
      .where("userId", "=", myId)
      .orderBy("until")
      .orderBy("place")
      .orderBy("createdAt"),
  show: ({ rows, vault }) => ({
    data: rows.map(({ id, operation, why, until, input }): HeldView => {
      const held = JSON.parse(vault.open({ recordId: id, field: "Held.input" }, input)) as Input;
      return {
        id,
        operation,
        why,
        until: until.getTime(),
        words: held.words ?? "",
        about: held.question ?? held.earlier?.question ?? null,
      };
    }),
  }),
});
