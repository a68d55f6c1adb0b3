import type { Actor } from "../actor";
import { unless, type Verdict } from "../verdict";

/** Leaving is one person's act: immediate, without reasons, never refused to someone who is in a pair. */
export const mayLeave = ({ pair }: Actor): Verdict => unless(pair !== null, "not-here");
