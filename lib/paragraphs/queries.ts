import { myPair } from "../actor";
import { db, ms, olderThan } from "../db";
import { view } from "../view";
import { PAGE, type ParagraphsView, paragraphsInput } from "./schema";

/** What the two published of their own work, newest first, by keyset. The same for both. */
export const paragraphs = view({
  concerns: ["paragraph.published", "paragraph.withdrawn"],
  input: paragraphsInput,
  read: ({ before }) => {
    const page = db
      .selectFrom("Paragraph")
      .select(["id", "seq", "authorId", "words", ms("at").as("at")])
      .where("pairId", "=", myPair)
      .orderBy("seq", "desc")
      .limit(PAGE + 1);
    return before ? page.where("seq", "<", before) : page;
  },
  show: ({ actor, rows, vault }) => {
    const page = rows.slice(0, PAGE);
    const data: ParagraphsView = {
      items: page.map(({ id, authorId, words, at }) => ({
        id,
        mine: authorId === actor.userId,
        words: words === null ? null : vault.open({ recordId: id, field: "Paragraph.words", authorId }, words),
        at,
      })),
      older: olderThan(rows, PAGE),
    };
    return { data };
  },
});
