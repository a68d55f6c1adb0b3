import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { myId, myPair } from "../actor";
import { call, db, type Statement } from "../db";
import { plainCode, sharedBytes } from "../vault/fingerprint";
import type { WrappedKey } from "../vault/keys";
import type { Vault } from "../vault/vault";
import { view } from "../view";
import WORDS from "./four-words.json" with { type: "json" };
import { invitationState } from "./rules";
import { type InvitationView, invitationInput, type Role, type UsView, usInput } from "./schema";

type Member = { userId: string; firstName: string; role: Role };
type Row = {
  pairId: string;
  side: "inviter" | "joiner";
  code: string | null;
  expiresAt: Date;
  revokedAt: Date | null;
  joinedAt: Date | null;
  members: Member[];
  keys: WrappedKey[];
};

/** Four words that both can read out to each other: they differ if somebody else joined. */
const fourWords = (pairId: string, members: Member[]) =>
  [...sharedBytes("four-words", [pairId, ...members.map(({ userId }) => userId)].join(" ")).subarray(0, 4)].map(
    (byte) => WORDS[byte] as string,
  );

const groups = (code: string) =>
  plainCode(code)
    .match(/.{1,4}/g)
    ?.join("-") ?? code;

function invitationSeen(row: Row, userId: string, now: number, vault: Vault): InvitationView {
  const { pairId: pair, side } = row;
  const state = invitationState(row, now);
  const mine = row.members.find((member) => member.userId === userId) as Member;
  const theirs = row.members.find((member) => member.userId !== userId);
  if (state === "ended") return { side, pair, state };
  const expiresAt = row.expiresAt.getTime();
  if (state === "open" || !theirs) {
    const code = groups(vault.open({ recordId: pair, field: "Invitation.code" }, row.code ?? ""));
    return { side: "inviter", pair, state: "open", code, expiresAt, myRole: mine.role };
  }
  const theirName = vault
    .with(pair, row.keys)
    .open({ recordId: theirs.userId, field: "Member.firstName" }, theirs.firstName);
  return {
    side,
    pair,
    state,
    expiresAt,
    myRole: mine.role,
    theirRole: theirs.role,
    theirName,
    words: fourWords(pair, row.members),
  };
}

/** The invitation one has sent or joined, until it is confirmed. Null: there is none. */
export const invitation = view({
  concerns: ["pair.linked"],
  own: true,
  alone: true,
  input: invitationInput,
  read: (): Statement<Row> => call("my_invitation"),
  show: ({ actor, rows: [row], vault }) => {
    if (!row || actor.pair) return { data: null };
    const data = invitationSeen(row, actor.userId, actor.now, vault);
    return data.state === "ended" ? { data } : { data, nextChangeAt: data.expiresAt };
  },
});

const membersOfPair = jsonArrayFrom(
  db.selectFrom("Member").select(["userId", "slot", "firstName"]).where("pairId", "=", myPair),
).as("members");

const repairsOfPair = jsonArrayFrom(
  db
    .selectFrom("Repair as r")
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("RepairName as n")
          .select(["n.words", "n.revision"])
          .whereRef("n.pairId", "=", "r.pairId")
          .whereRef("n.repairId", "=", "r.id")
          .orderBy("n.revision", "desc")
          .limit(1)
          .as("name"),
      (join) => join.onTrue(),
    )
    .select(["r.id", "r.hurtId", "name.words", "name.revision", sql<boolean>`r."confirmedAt" is not null`.as("open")])
    .where("r.pairId", "=", myPair)
    .where("r.withdrawnAt", "is", null)
    .where(({ or, eb, not, exists, selectFrom }) =>
      or([
        eb("r.confirmedAt", "is not", null),
        not(
          exists(
            selectFrom("RepairDeclined as d")
              .select("d.repairId")
              .whereRef("d.pairId", "=", "r.pairId")
              .whereRef("d.repairId", "=", "r.id"),
          ),
        ),
      ]),
    )
    .orderBy("r.proposedAt"),
).as("repairs");

/** Oneself, the other, and the repairs of the two. */
export const us = view({
  concerns: ["pair.linked", "repair.offered", "repair.opened", "repair.named", "repair.withdrawn"],
  own: true,
  alone: true,
  input: usInput,
  read: () => db.selectFrom("User").select(["name", "firstName", membersOfPair, repairsOfPair]).where("id", "=", myId),
  show: ({ actor, rows: [row], vault }) => {
    const own = (field: "name" | "firstName") =>
      vault.open({ recordId: actor.userId, field: `User.${field}` }, row?.[field] ?? "");
    const partner = row?.members.find(({ userId }) => userId !== actor.userId);
    const repairs = (row?.repairs ?? []).map(({ id, hurtId, words, revision, open }) => ({
      id,
      open,
      mine: hurtId === actor.userId,
      name:
        words === null
          ? null
          : vault.open({ recordId: id, field: "RepairName.words", revision: revision ?? 0, authorId: hurtId }, words),
    }));
    const data: UsView = {
      me: { name: own("name"), firstName: own("firstName"), slot: actor.pair?.slot ?? 1 },
      partner: partner
        ? {
            firstName: vault.open(
              { recordId: partner.userId, field: "Member.firstName", authorId: partner.userId },
              partner.firstName,
            ),
            slot: partner.slot,
          }
        : null,
      repairs: repairs
        .filter(({ open }) => open)
        .map(({ id, mine, name }) => ({ id, role: mine ? "hurt" : "accountable", name })),
      offered: repairs.filter(({ open }) => !open).map(({ id, mine, name }) => ({ id, mine, name })),
    };
    return { data };
  },
});
