import { myId } from "../actor";
import { db } from "../db";
import { view } from "../view";
import { type DraftView, draftsInput } from "./schema";

/** One's own unfinished words, on any of one's devices. */
export const drafts = view({
  concerns: [],
  own: true,
  alone: true,
  input: draftsInput,
  read: () => db.selectFrom("Draft").selectAll().where("userId", "=", myId),
  show: ({ rows, vault }) => ({
    data: rows.map(
      ({ composer, revision, words, savedAt }): DraftView => ({
        composer,
        words: vault.open({ recordId: composer, field: "Draft.words", revision }, words),
        savedAt: savedAt.getTime(),
      }),
    ),
  }),
});
