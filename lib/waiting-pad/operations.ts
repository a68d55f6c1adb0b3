import { myId, myPair, now } from "../actor";
import { call, db } from "../db";
import { operation } from "../operation";
import type { Vault } from "../vault/vault";
import { mayKeep, mayRemove, mayShareLine, mayWithdrawLine } from "./rules";
import {
  changePadEntryInput,
  type KeepPadEntry,
  keepPadEntryInput,
  removePadEntryInput,
  shareLineInput,
  withdrawLineInput,
} from "./schema";

const mine = (id: string) =>
  db.selectFrom("PadEntry").select("revision").where("userId", "=", myId).where("id", "=", id);

/** What is put aside, in one envelope of its author's own. */
const sealed = ({ id, ...said }: KeepPadEntry, revision: number, vault: Vault) => ({
  revision,
  words: vault.sealPrivately({ recordId: id, field: "PadEntry.words", revision }, JSON.stringify(said)).envelope,
});

/** Puts something aside that one would say. Nobody is told, and nothing of the pair's moves. */
export const keepPadEntry = operation({
  event: "padEntry.kept",
  scope: "self",
  input: keepPadEntryInput,
  may: mayKeep,
  apply: ({ actor, input, vault }) => ({
    writes: [
      db
        .insertInto("PadEntry")
        .values({ userId: actor.userId, id: input.id, seq: actor.self + 1, ...sealed(input, 1, vault), at: now }),
    ],
  }),
});

/** Writes something of one's own pad anew. */
export const changePadEntry = operation({
  event: "padEntry.changed",
  scope: "self",
  input: changePadEntryInput,
  load: ({ id }) => mine(id),
  may: mayKeep,
  apply: ({ input, facts, vault }) => ({
    writes: [
      db
        .updateTable("PadEntry")
        .set(sealed(input, facts.revision + 1, vault))
        .where("userId", "=", myId)
        .where("id", "=", input.id),
    ],
  }),
});

/** Deletes it: nothing of it stays. */
export const removePadEntry = operation({
  event: "padEntry.removed",
  scope: "self",
  input: removePadEntryInput,
  load: ({ id }) => mine(id),
  may: mayRemove,
  apply: ({ input: { id } }) => ({
    writes: [db.deleteFrom("PadEntry").where("userId", "=", myId).where("id", "=", id)],
  }),
});

/** Shares a line: that it may take its time. */
export const shareLine = operation({
  event: "line.shared",
  scope: "repair",
  pace: "waits",
  input: shareLineInput,
  may: mayShareLine,
  apply: ({ actor, input: { repair, id, words }, vault }) => {
    const { envelope, commitment } = vault.seal({ recordId: id, field: "SharedLine.words" }, words);
    const line = { pairId: actor.pair.id, id, seq: actor.pair.seq + 1, repairId: repair, authorId: actor.userId };
    return {
      writes: [db.insertInto("SharedLine").values({ ...line, words: envelope, at: now })],
      data: { line: id, commitment },
    };
  },
});

/** Erases the words of one's own line and leaves a tombstone. */
export const withdrawLine = operation({
  event: "line.withdrawn",
  scope: "repair",
  pace: "passes",
  input: withdrawLineInput,
  load: ({ repair, line }) =>
    db
      .selectFrom("SharedLine")
      .select(["authorId", "withdrawnAt"])
      .where("pairId", "=", myPair)
      .where("repairId", "=", repair)
      .where("id", "=", line),
  may: mayWithdrawLine,
  apply: ({ input: { line } }) => ({ writes: [call("withdraw_line", line)], data: { line } }),
});
