import type { Actor } from "../actor";
import { all, unless, type Verdict } from "../verdict";
import type { Role } from "./schema";

/** What someone says of themselves when they link. */
export const ROLES = ["hurt", "accountable", "unsure"] as const;

/** One open pair a person. */
export const mayInvite = ({ pair }: Actor): Verdict => unless(pair === null, "already-linked");

/** Used, revoked, expired and unknown codes load nothing, and so are one answer. */
export const mayJoin = ({ pair, userId }: Actor, { inviterId }: { inviterId: string }): Verdict =>
  all(unless(pair === null, "already-linked"), unless(inviterId !== userId, "own-invitation"));

/** An invitation as its inviter may know it. That it was declined is not among the facts. */
export type SentInvitation = { expiresAt: Date; revokedAt: Date | null; joinedAt: Date | null };

/**
 * Declining looks like expiring: a declined invitation is open, for anyone who tries it, until the time at which it
 * would have ended anyway. The one who sent it holds the code too.
 */
export function invitationState(
  { expiresAt, revokedAt, joinedAt }: SentInvitation,
  now: number,
): "open" | "joined" | "ended" {
  if (revokedAt !== null || expiresAt.getTime() <= now) return "ended";
  return joinedAt === null ? "open" : "joined";
}

type Found = SentInvitation & { pairId: string; side: string };

/** Only the inviter opens the pair, and only for someone who has joined it. */
export const mayConfirm = ({ pair, now }: Actor, found: Found, input: { pair: string }): Verdict =>
  all(
    unless(pair === null, "already-linked"),
    unless(found.pairId === input.pair && found.side === "inviter", "not-here"),
    unless(invitationState(found, now) === "joined", "not-here"),
  );

/** Either side may take an invitation back until the pair is open. */
export const mayRevoke = (_actor: Actor, found: Found, input: { pair: string }): Verdict =>
  unless(found.pairId === input.pair, "not-here");

/** The roles of a first repair, when the two agree on them. In any other case none opens until one is named. */
export function agreedRoles(inviter: { id: string; role: Role }, joiner: { id: string; role: Role }) {
  if (inviter.role === "hurt" && joiner.role === "accountable") return { hurtId: inviter.id, accountableId: joiner.id };
  if (inviter.role === "accountable" && joiner.role === "hurt") return { hurtId: joiner.id, accountableId: inviter.id };
  return null;
}

/** What a role suggests of the other's. */
export const counterpart = (role: Role): Role =>
  role === "hurt" ? "accountable" : role === "accountable" ? "hurt" : "unsure";
