import { sql } from "kysely";
import { myId, myPair, now } from "../actor";
import { db, type Statement } from "../db";
import { operation } from "../operation";
import type { Vault } from "../vault/vault";
import { mayAnswer, mayName, mayOffer, mayWithdraw } from "./rules";
import { answerRepairInput, nameRepairInput, offerRepairInput } from "./schema";

const offered = (id: string) =>
  db
    .selectFrom("Repair")
    .select(["hurtId", "confirmedAt", "withdrawnAt"])
    .where("pairId", "=", myPair)
    .where("id", "=", id);

const here = (id: string) => [sql<boolean>`"pairId" = my_pair()`, sql<boolean>`id = ${id}`] as const;

function named(vault: Vault, pairId: string, authorId: string, repairId: string, revision: number, name: string) {
  const { envelope, commitment } = vault.seal({ recordId: repairId, field: "RepairName.words", revision }, name);
  const row = { pairId, repairId, revision, authorId, words: envelope, at: now };
  return { write: db.insertInto("RepairName").values(row), commitment };
}

/** "I was hurt": offers to open a repair, with a name or without. */
export const offerRepair = operation({
  event: "repair.offered",
  scope: "pair",
  pace: "waits",
  input: offerRepairInput,
  load: (): Statement<{ open: boolean }> =>
    db.selectNoFrom(({ exists, selectFrom }) => [
      exists(
        selectFrom("Repair")
          .select("id")
          .where("pairId", "=", myPair)
          .where("hurtId", "=", myId)
          .where("confirmedAt", "is", null)
          .where("withdrawnAt", "is", null),
      )
        .$castTo<boolean>()
        .as("open"),
    ]),
  may: mayOffer,
  apply: ({ actor: { pair, userId }, input: { id, name }, vault }) => {
    const row = { pairId: pair.id, id, hurtId: userId, accountableId: pair.partnerId, proposedAt: now };
    const first = name === undefined ? null : named(vault, pair.id, userId, id, 1, name);
    return {
      writes: [db.insertInto("Repair").values(row), ...(first ? [first.write] : [])],
      data: { repair: id, commitment: first?.commitment },
    };
  },
});

/** "I broke trust here": the other confirms, and the repair exists. */
export const confirmRepair = operation({
  event: "repair.opened",
  scope: "pair",
  pace: "passes",
  input: answerRepairInput,
  load: (input) => offered(input.offered),
  may: mayAnswer,
  apply: ({ input }) => ({
    writes: [
      db
        .updateTable("Repair")
        .set({ confirmedAt: now })
        .where((e) => e.and([...here(input.offered)])),
    ],
    data: { repair: input.offered },
  }),
});

/** Puts an offer out of one's own sight. Nothing of the other's changes. */
export const declineRepair = operation({
  event: "repair.declined",
  scope: "mutual",
  input: answerRepairInput,
  load: (input) => offered(input.offered),
  may: mayAnswer,
  apply: ({ actor: { pair, userId }, input }) => ({
    writes: [
      db
        .insertInto("RepairDeclined")
        .values({ pairId: pair.id, repairId: input.offered, userId, at: now })
        .onConflict((found) => found.doNothing()),
    ],
  }),
});

/** Takes one's own offer back. */
export const withdrawRepair = operation({
  event: "repair.withdrawn",
  scope: "pair",
  pace: "passes",
  input: answerRepairInput,
  load: (input) => offered(input.offered),
  may: mayWithdraw,
  apply: ({ input }) => ({
    writes: [
      db
        .updateTable("Repair")
        .set({ withdrawnAt: now })
        .where((e) => e.and([...here(input.offered)])),
    ],
    data: { repair: input.offered },
  }),
});

/** Gives a repair a name, or another one. Earlier names stay in the record. */
export const nameRepair = operation({
  event: "repair.named",
  scope: "repair",
  pace: "waits",
  input: nameRepairInput,
  load: (input): Statement<{ revision: number | null }> =>
    db.selectNoFrom((from) => [
      from
        .selectFrom("RepairName")
        .select((e) => e.fn.max("revision").as("revision"))
        .where("pairId", "=", myPair)
        .where("repairId", "=", input.repair)
        .as("revision"),
    ]),
  may: mayName,
  apply: ({ actor: { pair, userId }, input, facts, vault }) => {
    const { write, commitment } = named(vault, pair.id, userId, input.repair, (facts.revision ?? 0) + 1, input.name);
    return { writes: [write], data: { repair: input.repair, commitment } };
  },
});
