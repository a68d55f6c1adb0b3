import { myId } from "../actor";
import { call, db } from "../db";
import { operation } from "../operation";
import { type FoundEnvelope, mayOpen } from "./rules";
import { openEnvelopeInput } from "./schema";

/** Opens a closed envelope, an answer's or a letter's, or says when one would like to. Its author never hears of it. */
export const openEnvelope = operation({
  event: "envelope.opened",
  scope: "mutual",
  input: openEnvelopeInput,
  load: ({ entry }) => call<FoundEnvelope>("envelope_here", entry),
  may: mayOpen,
  apply: ({ actor, input: { entry, choice } }) => ({
    writes: [
      db
        .insertInto("Opening")
        .values({ userId: actor.userId, pairId: actor.pair.id, entryId: entry, choice })
        .onConflict((found) =>
          found
            .columns(["userId", "pairId", "entryId"])
            .doUpdateSet({ choice })
            .where("Opening.userId", "=", myId)
            .where("Opening.choice", "<>", "opened"),
        ),
    ],
  }),
});
