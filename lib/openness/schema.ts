import * as z from "zod/mini";
import { id, words } from "../drafts/schema";
import { MAX_DAYS, MAX_OFFER, SCOPES } from "./rules";

export const offerOpennessInput = z.strictObject({
  repair: id,
  id,
  scope: z.enum(SCOPES),
  words: words(MAX_OFFER),
  /** How many days it stands. */
  days: z.int().check(z.minimum(1), z.maximum(MAX_DAYS)),
});
const about = z.strictObject({ repair: id, offer: id });
export const acceptOpennessInput = about;
export const declineOpennessInput = z.strictObject({ offer: id });
export const withdrawOpennessInput = about;

export const opennessInput = z.strictObject({ repair: id });

export type OpennessScope = (typeof SCOPES)[number];

/** An offer that stands. Times are milliseconds. */
export type OfferView = {
  id: string;
  mine: boolean;
  scope: OpennessScope;
  words: string;
  at: number;
  until: number;
  accepted: boolean;
  /** The viewer said "no thanks", in private. Its owner's page never has it. */
  declined: boolean;
};

/** The offers of a repair that stand, newest first. What ended or was taken back is as if it had never been. */
export type OpennessView = OfferView[];
