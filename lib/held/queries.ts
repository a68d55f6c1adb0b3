import { myId } from "../actor";
import { db } from "../db";
import { view } from "../view";
import { aboutOf, typedIn } from "./rules";
import { type HeldView, heldThingsInput } from "./schema";

/** What one wrote that has not gone yet, in the order in which it goes. */
export const heldThings = view({
  concerns: [],
  own: true,
  alone: true,
  input: heldThingsInput,
  read: () =>
    db
      .selectFrom("Held")
      .select(["id", "operation", "why", "until", "input"])
      .where("userId", "=", myId)
      .where("why", "!=", "reflection")
      .orderBy("until")
      .orderBy("place")
      .orderBy("createdAt"),
  show: ({ rows, vault }) => ({
    data: rows.map(({ id, operation, why, until, input }): HeldView => {
      const held = JSON.parse(vault.open({ recordId: id, field: "Held.input" }, input));
      return {
        id,
        operation,
        why: why as HeldView["why"],
        until: until.getTime(),
        typed: typedIn(operation, held),
        about: aboutOf(held),
        repair: held.repair ?? null,
      };
    }),
  }),
});
