import type { Actor } from "../actor";
import { unless, type Verdict } from "../verdict";

/** Only what is due is given back, and only by the sweep that found it refused. */
export const mayReturn = ({ released }: Actor): Verdict => unless(released === true, "not-here");
