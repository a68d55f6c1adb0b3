import type { Partner } from "../actor";
import { type Found, goesOn, isOwn, isQuiet, type Who } from "../agreements/rules";
import { all, unless, type Verdict } from "../verdict";
import { localDay } from "../zone";

/** How long a quiet signature can be taken back, counted from the later of the two. */
export const REFLECTION = 24 * 3_600_000;

/** What a signature is over: the hash of the text, whose it is, and when it was given. */
export const statementOf = (hash: string, signerId: string, at: number) =>
  `mend-signature-1\n${hash}\n${signerId}\n${new Date(at).toISOString()}`;

/** Each signs for themselves, once, and only the very text that they were shown. */
const maySignThis = (who: Who, found: Found, { version, hash }: { version: number; hash: string }) =>
  all(
    goesOn(found),
    unless(found.proposed !== null, "agreement-moved-on"),
    unless(found.proposed?.version === version && found.proposed.hash === hash, "text-moved"),
    isOwn(found.proposed, who),
    unless(!found.proposed?.signatures.some(({ userId }) => userId === who.userId), "already-there"),
    unless((found.proposed?.quiet ?? null) === null, "already-there"),
    unless(!found.text?.end || localDay(who.now, found.text.zone) < found.text.end, "dates-do-not-fit"),
  );

/** A signature that both see. It ends only with the agreement. */
export const maySign = (who: Who, found: Found, input: { version: number; hash: string }): Verdict =>
  all(maySignThis(who, found, input), unless(!isQuiet(found.text), "signed-quietly"));

/** A signature that nobody else sees until both have stood for a day. */
export const maySignQuietly = (who: Who, found: Found, input: { version: number; hash: string }): Verdict =>
  all(maySignThis(who, found, input), unless(isQuiet(found.text), "signed-openly"));

/** One's own quiet signature, until it has stood for its day beside the other's. */
export const mayUnsign = (_who: Who, found: Found): Verdict =>
  unless((found.proposed?.quiet ?? null) !== null, "agreement-moved-on");

/** When both quiet signatures have stood for a day, the clock puts the text in force, and nothing else does. */
export const mayComeIntoForce = (
  { now, released }: Pick<Partner, "now" | "released">,
  { later }: { later: Date | null },
): Verdict => unless(released === true && later !== null && later.getTime() + REFLECTION <= now, "not-here");
