import { myId, myPair } from "../actor";
import { db, ms, olderThan } from "../db";
import { view } from "../view";
import { PAGE, type SharedLinesView, sharedLinesInput, type WaitingPadView, waitingPadInput } from "./schema";

/** One's own pad, newest first, by keyset. */
export const waitingPad = view({
  concerns: [],
  own: true,
  alone: true,
  input: waitingPadInput,
  read: ({ before }) => {
    const page = db
      .selectFrom("PadEntry")
      .select(["id", "seq", "revision", "words", ms("at").as("at")])
      .where("userId", "=", myId)
      .orderBy("seq", "desc")
      .limit(PAGE + 1);
    return before ? page.where("seq", "<", before) : page;
  },
  show: ({ rows, vault }) => {
    const page = rows.slice(0, PAGE);
    const data: WaitingPadView = {
      items: page.map(({ id, revision, words, at }) => {
        const said = JSON.parse(vault.open({ recordId: id, field: "PadEntry.words", revision }, words));
        return { id, say: said.say, why: said.why ?? "", whom: said.whom ?? null, at };
      }),
      older: olderThan(rows, PAGE),
    };
    return { data };
  },
});

/** The lines that were shared in a repair, newest first, by keyset. The same for both. */
export const sharedLines = view({
  concerns: ["line.shared", "line.withdrawn"],
  input: sharedLinesInput,
  read: ({ repair, before }) => {
    const page = db
      .selectFrom("SharedLine")
      .select(["id", "seq", "authorId", "words", ms("at").as("at")])
      .where("pairId", "=", myPair)
      .where("repairId", "=", repair)
      .orderBy("seq", "desc")
      .limit(PAGE + 1);
    return before ? page.where("seq", "<", before) : page;
  },
  show: ({ actor, rows, vault }) => {
    const page = rows.slice(0, PAGE);
    const data: SharedLinesView = {
      items: page.map(({ id, authorId, words, at }) => ({
        id,
        mine: authorId === actor.userId,
        words: words === null ? null : vault.open({ recordId: id, field: "SharedLine.words", authorId }, words),
        at,
      })),
      older: olderThan(rows, PAGE),
    };
    return { data };
  },
});
