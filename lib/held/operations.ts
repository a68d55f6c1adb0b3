import { myId, now } from "../actor";
import { db } from "../db";
import { operation } from "../operation";
import { mayReturn } from "./rules";
import { returnHeldInput } from "./schema";

/** Gives the words of something held back as a draft, when it was refused on release. Not on the wire: the sweep's own. */
export const returnHeld = operation({
  event: "held.returned",
  scope: "self",
  input: returnHeldInput,
  may: mayReturn,
  apply: ({ actor, input: { held, words }, vault }) => {
    const composer = `returned:${held}`;
    const { envelope } = vault.sealPrivately({ recordId: composer, field: "Draft.words", revision: 1 }, words);
    return {
      writes: [
        db.insertInto("Draft").values({ userId: actor.userId, composer, revision: 1, words: envelope, savedAt: now }),
        db.deleteFrom("Held").where("userId", "=", myId).where("id", "=", held),
      ],
    };
  },
});
