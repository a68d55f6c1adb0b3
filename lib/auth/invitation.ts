import { call } from "../db";
import { code as codeInput, type InvitationOffer, type Role } from "../pair/schema";
import { runtime } from "../runtime";
import { codeFingerprint } from "../vault/fingerprint";
import type { WrappedKey } from "../vault/keys";
import { vaultOf } from "../vault/vault";
import { no, type Reason, type Verdict, yes } from "../verdict";
import { mayTryInvitation } from "./limits";
import { once } from "./once";

type Row = { pairId: string; inviterId: string; firstName: string; role: Role; expiresAt: Date; keys: WrappedKey[] };
export type Offered = { ok: true; offer: InvitationOffer } | { ok: false; reason: Reason };

/** What an invitation says before one accepts it. Used, revoked, expired and unknown are one answer. */
export async function readInvitation(raw: unknown, address: string): Promise<Offered> {
  const parsed = codeInput.safeParse(raw);
  if (!parsed.success) return { ok: false, reason: "not-here" };
  if (!(await mayTryInvitation(address))) return { ok: false, reason: "slow-down" };
  const [row] = await once(call<Row>("invitation_by_code", codeFingerprint(parsed.data)));
  if (!row) return { ok: false, reason: "not-here" };
  const vault = vaultOf(runtime().ring, row.inviterId, row.pairId, row.keys);
  const firstName = vault.open({ recordId: row.inviterId, field: "Member.firstName" }, row.firstName);
  return { ok: true, offer: { firstName, theirRole: row.role, expiresAt: row.expiresAt.getTime() } };
}

/**
 * Declines, signed in or not. Nothing that anybody sees changes until the invitation expires: its inviter holds the code
 * too, and a code that stopped working would tell them.
 */
export async function declineInvitation(raw: unknown, address: string): Promise<Verdict> {
  const parsed = codeInput.safeParse(raw);
  if (!(await mayTryInvitation(address))) return no("slow-down");
  if (parsed.success) await once(call("decline_invitation", codeFingerprint(parsed.data)));
  return yes;
}
