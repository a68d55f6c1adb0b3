"use client";

import { OwnIt } from "./own-it";
import { RepairPlace } from "./place";

/** Step 1: the statement of what was done, and what was not told in it yet. */
export const OwnItScreen = () => (
  <RepairPlace texts="letters.own">{(repair, partner) => <OwnIt repair={repair} partner={partner} />}</RepairPlace>
);
