import { myId, now } from "../actor";
import { db } from "../db";
import { operation } from "../operation";
import { mayKeepDraft } from "./rules";
import { discardDraftInput, saveDraftInput } from "./schema";

/** Keeps unfinished words, sealed under their author's own key. Nothing of the pair's moves. */
export const saveDraft = operation({
  event: "draft.saved",
  scope: "self",
  input: saveDraftInput,
  load: ({ composer }) =>
    db.selectNoFrom((from) => [
      from
        .selectFrom("Draft")
        .select("revision")
        .where("userId", "=", myId)
        .where("composer", "=", composer)
        .as("revision"),
    ]),
  may: mayKeepDraft,
  apply: ({ actor, input: { composer, words }, facts, vault }) => {
    const revision = (facts.revision ?? 0) + 1;
    const { envelope } = vault.sealPrivately({ recordId: composer, field: "Draft.words", revision }, words);
    const kept = { revision, words: envelope, savedAt: now };
    return {
      writes: [
        db
          .insertInto("Draft")
          .values({ userId: actor.userId, composer, ...kept })
          .onConflict((found) => found.columns(["userId", "composer"]).doUpdateSet(kept)),
      ],
    };
  },
});

/** Lets unfinished words go: they were sent, or thrown away by hand. */
export const discardDraft = operation({
  event: "draft.discarded",
  scope: "self",
  input: discardDraftInput,
  may: mayKeepDraft,
  apply: ({ input: { composer } }) => ({
    writes: [db.deleteFrom("Draft").where("userId", "=", myId).where("composer", "=", composer)],
  }),
});
