import * as z from "zod/mini";
import { id, words } from "../drafts/schema";
import { ROLES } from "./rules";

export type Role = (typeof ROLES)[number];

/** A code as handed over: three groups of four, typed with or without dashes. */
export const code = words(40).check(z.regex(/^[\s0-9A-Za-z-]{12,40}$/));

export const createInvitationInput = z.strictObject({ role: z.enum(ROLES) });
export const revokeInvitationInput = z.strictObject({ pair: id });
export const joinInvitationInput = z.strictObject({ code, role: z.enum(ROLES) });
export const confirmJoinerInput = z.strictObject({ pair: id, role: z.enum(ROLES) });
export const invitationInput = z.strictObject({});
export const usInput = z.strictObject({});

/** What someone sees of an invitation before they accept it. */
export type InvitationOffer = { firstName: string; theirRole: Role; expiresAt: number };

/** An invitation as one of its two sees it. The words are read out to each other before either confirms. */
export type InvitationView =
  | { side: "inviter"; pair: string; state: "open"; code: string; expiresAt: number; myRole: Role }
  | {
      side: "inviter" | "joiner";
      pair: string;
      state: "joined";
      expiresAt: number;
      myRole: Role;
      theirRole: Role;
      theirName: string;
      words: string[];
    }
  | { side: "inviter" | "joiner"; pair: string; state: "ended" };

export type RepairView = { id: string; role: "hurt" | "accountable"; name: string | null };

/** The two, as one of them sees it. `slot` picks a person's shape and line; it says nothing else. */
export type UsView = {
  me: { name: string; firstName: string; slot: number };
  partner: { firstName: string; slot: number } | null;
  repairs: RepairView[];
  /** Repairs that one of the two has offered to open. The other's, once declined, are not in it. */
  offered: { id: string; mine: boolean; name: string | null }[];
};
