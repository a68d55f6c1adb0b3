import { type Found, goesOn, type Who } from "../agreements/rules";
import { isVisible } from "../drafts/rules";
import { all, unless, type Verdict } from "../verdict";
import { localDay } from "../zone";

export const REVIEWS = ["helps", "change", "noLonger"] as const;
export const MAX_ENTRY = 2000;

/** From its review day on, each says in private how it is by now, and may think again until both have. */
export const mayReview = (who: Who, found: Found, { version }: { version: number }): Verdict =>
  all(
    goesOn(found),
    unless(found.inForce?.version === version, "agreement-moved-on"),
    unless(found.text !== null && localDay(who.now, found.text.zone) >= found.text.review, "not-yet-due"),
    unless(found.theirs === null, "already-there"),
  );

const written = ({ words }: { words: string }) => unless(isVisible(words), "nothing-written");
const stands = ({ inForce, ended }: Found) => unless(inForce !== null && !ended, "agreement-moved-on");

/** Whom it binds says when they did not keep it. */
export const mayLogSlip = (who: Who, found: Found, input: { words: string }): Verdict =>
  all(stands(found), unless(found.text?.bound.includes(who.userId) ?? false, "not-bound"), written(input));

/** The other may say that a line was crossed. */
export const mayFeelCrossed = (who: Who, found: Found, input: { words: string }): Verdict =>
  all(stands(found), unless(found.text?.bound.some((id) => id !== who.userId) ?? false, "not-bound"), written(input));
