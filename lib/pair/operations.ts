import { randomInt, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { myId, now } from "../actor";
import { call, db, type Statement } from "../db";
import { operation } from "../operation";
import { GENESIS } from "../record";
import { codeFingerprint } from "../vault/fingerprint";
import { newPairKey } from "../vault/vault";
import { agreedRoles, mayConfirm, mayInvite, mayJoin, mayRevoke } from "./rules";
import {
  confirmJoinerInput,
  createInvitationInput,
  joinInvitationInput,
  type Role,
  revokeInvitationInput,
} from "./schema";

/** Crockford's alphabet: no letter that is read as a digit. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const newCode = () => Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join("");

const me = (): Statement<{ firstName: string }> => db.selectFrom("User").select("firstName").where("id", "=", myId);

type Member = { userId: string; role: Role };
type Mine = {
  pairId: string;
  side: string;
  expiresAt: Date;
  revokedAt: Date | null;
  joinedAt: Date | null;
  members: Member[];
};
const myInvitation = (): Statement<Mine> => call("my_invitation");
const theOther = (members: Member[], userId: string) => members.find((member) => member.userId !== userId)?.userId;

const invitationOf = (code: string) =>
  sql<{ pairId: string; inviterId: string }>`(${call("invitation_by_code", codeFingerprint(code))})`;

/** Asks one person in: a code for one use within 72 hours. An earlier one of one's own is revoked. */
export const createInvitation = operation({
  event: "invitation.created",
  scope: "self",
  reauth: 10,
  input: createInvitationInput,
  load: me,
  may: mayInvite,
  apply: ({ actor, input: { role }, facts, vault }) => {
    const [pair, code] = [randomUUID(), newCode()];
    const key = newPairKey(actor.userId, pair);
    const name = vault.open({ recordId: actor.userId, field: "User.firstName" }, facts.firstName);
    const forPair = vault.with(pair, [key]);
    const sealedCode = vault.sealPrivately({ recordId: pair, field: "Invitation.code" }, code).envelope;
    const sealedName = forPair.seal({ recordId: actor.userId, field: "Member.firstName" }, name).envelope;
    const head = Buffer.from(GENESIS, "hex");
    return {
      writes: [call("invite", pair, head, codeFingerprint(code), sealedCode, sealedName, role, key.id, key.wrapped)],
    };
  },
});

/** Takes an invitation back; or, as the one who joined, steps out of it. The other's page says that it has ended. */
export const revokeInvitation = operation({
  event: "invitation.revoked",
  scope: "self",
  input: revokeInvitationInput,
  load: myInvitation,
  may: mayRevoke,
  apply: ({ actor, input: { pair }, facts }) => {
    const other = theOther(facts.members, actor.userId);
    return { writes: [call("revoke_invitation", pair)], tells: other ? [other] : [] };
  },
});

/** Accepts an invitation. Nothing is shared until the inviter has confirmed who joined. */
export const joinInvitation = operation({
  event: "invitation.joined",
  scope: "self",
  input: joinInvitationInput,
  load: ({ code }): Statement<{ pairId: string; inviterId: string; myName: string }> =>
    db
      .selectFrom(invitationOf(code).as("i"))
      .innerJoin("User", (join) => join.on("User.id", "=", myId))
      .select(["i.pairId", "i.inviterId", "User.firstName as myName"]),
  may: mayJoin,
  apply: ({ actor, input: { code, role }, facts: { pairId, inviterId, myName }, vault }) => {
    const key = newPairKey(actor.userId, pairId);
    const name = vault.open({ recordId: actor.userId, field: "User.firstName" }, myName);
    const sealed = vault.with(pairId, [key]).seal({ recordId: actor.userId, field: "Member.firstName" }, name).envelope;
    return {
      writes: [call("join_invitation", codeFingerprint(code), sealed, role, key.id, key.wrapped)],
      tells: [inviterId],
    };
  },
});

/** Confirms that the one who joined is the one who was asked. This opens the pair, and a first repair if the two agree on its roles. */
export const confirmJoiner = operation({
  event: "pair.linked",
  scope: "self",
  reauth: 10,
  input: confirmJoinerInput,
  load: myInvitation,
  may: mayConfirm,
  apply: ({ actor, input: { pair, role }, facts }) => {
    const joiner = facts.members.find(({ userId }) => userId !== actor.userId) as Member;
    const roles = agreedRoles({ id: actor.userId, role }, { id: joiner.userId, role: joiner.role });
    const repair = roles && { pairId: pair, id: randomUUID(), ...roles, proposedAt: now, confirmedAt: now };
    return {
      writes: [call("link_pair", pair, role), ...(repair ? [db.insertInto("Repair").values(repair)] : [])],
      data: { repair: repair?.id },
      tells: [joiner.userId],
      opens: { pairId: pair },
      regroups: true,
    };
  },
});
