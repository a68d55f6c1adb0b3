"use client";

import { RepairPlace } from "../pair/repair-place";
import { OwnIt } from "./own-it";

/** Step 1: the statement of what was done, and what was not told in it yet. */
export const OwnItScreen = () => (
  <RepairPlace texts="letters.own">{(repair, partner) => <OwnIt repair={repair} partner={partner} />}</RepairPlace>
);
