import { sql } from "kysely";
import { type Actor, myId, now } from "../actor";
import { call, db } from "../db";
import { operation } from "../operation";
import type { Vault } from "../vault/vault";
import { mayArrange, mayReturn, mayTakeBack, typedIn, wordsIn } from "./rules";
import { arrangeHeldInput, returnHeldInput, takeBackInput } from "./schema";

/** The words of something held, kept as a draft of their own. */
function asDraft({ userId }: Actor, held: string, words: string, vault: Vault) {
  const composer = `returned:${held}`;
  const { envelope } = vault.sealPrivately({ recordId: composer, field: "Draft.words", revision: 1 }, words);
  const kept = { revision: 1, words: envelope, savedAt: now };
  return db
    .insertInto("Draft")
    .values({ userId, composer, ...kept })
    .onConflict((found) => found.columns(["userId", "composer"]).doUpdateSet(kept));
}

/** Gives the words of something held back as a draft, when it was refused on release. Not on the wire: the sweep's own. */
export const returnHeld = operation({
  event: "held.returned",
  scope: "self",
  input: returnHeldInput,
  may: mayReturn,
  apply: ({ actor, input: { held, words }, vault }) => ({
    writes: words ? [asDraft(actor, held, words, vault)] : [],
  }),
});

/** Takes something back before it goes. Its words are a draft again. */
export const takeBack = operation({
  event: "held.takenBack",
  scope: "self",
  input: takeBackInput,
  load: ({ held }) =>
    db
      .selectFrom("Held")
      .select(["operation", "input"])
      .where("userId", "=", myId)
      .where("why", "!=", "reflection")
      .where("id", "=", held),
  may: mayTakeBack,
  apply: ({ actor, input: { held }, facts, vault }) => {
    const input = JSON.parse(vault.open({ recordId: held, field: "Held.input" }, facts.input));
    const words = wordsIn(typedIn(facts.operation, input));
    return { writes: [...(words ? [asDraft(actor, held, words, vault)] : []), call("take_back", held)] };
  },
});

/** Puts what waits for room into one's own order. */
export const arrangeHeld = operation({
  event: "held.arranged",
  scope: "self",
  input: arrangeHeldInput,
  load: ({ order }) =>
    db
      .selectFrom("Held")
      .select(sql<number>`count(*)::int`.as("waiting"))
      .where("userId", "=", myId)
      .where("why", "=", "room")
      .where("id", "in", order),
  may: mayArrange,
  apply: ({ input: { order } }) => ({
    writes: [
      db
        .updateTable("Held")
        // Below the zero of whatever is in no order, or comes later: that goes after them.
        .set({
          place: sql<number>`coalesce(array_position(${order}::uuid[], id) - cardinality(${order}::uuid[]) - 1, 0)`,
        })
        .where("userId", "=", myId)
        .where("why", "=", "room"),
    ],
  }),
});
