import { myPair, now } from "../actor";
import { call, db } from "../db";
import { operation } from "../operation";
import { mayPublish, mayWithdrawParagraph } from "./rules";
import { publishParagraphInput, withdrawParagraphInput } from "./schema";

/**
 * Publishes one paragraph to the other. It is a copy, in the pair's own keeping: nothing in it says which page it comes
 * from, or that there is one.
 */
export const publishParagraph = operation({
  event: "paragraph.published",
  scope: "pair",
  pace: "waits",
  input: publishParagraphInput,
  may: mayPublish,
  apply: ({ actor, input: { id, words }, vault }) => {
    const { envelope, commitment } = vault.seal({ recordId: id, field: "Paragraph.words" }, words);
    const paragraph = { pairId: actor.pair.id, id, seq: actor.pair.seq + 1, authorId: actor.userId };
    return {
      writes: [db.insertInto("Paragraph").values({ ...paragraph, words: envelope, at: now })],
      data: { paragraph: id, commitment },
    };
  },
});

/** Erases the words of one's own paragraph and leaves a tombstone. */
export const withdrawParagraph = operation({
  event: "paragraph.withdrawn",
  scope: "pair",
  pace: "passes",
  input: withdrawParagraphInput,
  load: ({ paragraph }) =>
    db
      .selectFrom("Paragraph")
      .select(["authorId", "withdrawnAt"])
      .where("pairId", "=", myPair)
      .where("id", "=", paragraph),
  may: mayWithdrawParagraph,
  apply: ({ input: { paragraph } }) => ({ writes: [call("withdraw_paragraph", paragraph)], data: { paragraph } }),
});
