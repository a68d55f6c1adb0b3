import * as z from "zod/mini";
import { id, place, words } from "../drafts/schema";
import type { REVIEWS } from "../reviews/rules";
import { isZone } from "../zone";
import { type ClauseText, MAX_REASON } from "./rules";

const zone = z.string().check(z.maxLength(60), z.refine(isZone));
const day = z.iso.date();
const version = place(1);

/** `zone` is whose calendar its days are read by. */
export const proposeAgreementInput = z.strictObject({ agreement: id, zone });
export const renewAgreementInput = z.strictObject({ agreement: id, review: day, end: z.optional(day), zone });
export const reopenAgreementInput = z.strictObject({ agreement: id });
export const declineAgreementInput = z.strictObject({ agreement: id, version, words: words(MAX_REASON) });
export const endAgreementInput = z.strictObject({ agreement: id });

/** How many agreements a page of the list holds, and how many entries a page of one's history. */
export const PAGE = 50;

export const agreementsInput = z.strictObject({ ended: z.boolean(), before: z.optional(place(1)) });
export const agreementInput = z.strictObject({ agreement: id, before: z.optional(place(1)) });

export type Bound = "me" | "them" | "both";

/** A text as it was made ready: what is signed, and who did. Times are milliseconds. */
export type VersionView = {
  version: number;
  /** Made ready by the one who looks. */
  mine: boolean;
  hash: string;
  at: number;
  text: Omit<ClauseText, "bound"> & { bound: Bound; zone: string };
  signatures: { mine: boolean; at: number }[];
  /** One's own signature that nobody else sees yet. */
  quiet: number | null;
};

/** One agreement. `day` is today by its own calendar, and says whether it is due for review, or has run out. */
export type AgreementView = {
  id: string;
  seq: number;
  proposed: VersionView | null;
  inForce: VersionView | null;
  /** What can be signed; else what is in force; else the latest text. */
  shown: VersionView;
  endedAt: number | null;
  /** Its clause is open on the drafting table. */
  open: boolean;
  day: string;
  mine: (typeof REVIEWS)[number] | null;
  theirs: (typeof REVIEWS)[number] | null;
  /** That it was declined last, with the words to it. */
  declined: { mine: boolean; words: string | null } | null;
};

/** A page of them, what happened last first. */
export type AgreementsView = { items: AgreementView[]; older: number | null };

/** What can be done about an agreement. */
export type EntryKind =
  | "proposed"
  | "renewed"
  | "returned"
  | "signed"
  | "inForce"
  | "stood"
  | "declined"
  | "ended"
  | "slip"
  | "crossed";

export type AgreementEntryView = {
  id: string;
  seq: number;
  version: number;
  mine: boolean;
  kind: EntryKind;
  words: string | null;
  at: number;
};

/** One agreement with all of its versions, oldest first, and a page of what was done about it, newest first. */
export type AgreementPage = {
  agreement: AgreementView | null;
  versions: VersionView[];
  entries: AgreementEntryView[];
  older: number | null;
};
