"use client";

import { RepairPlace } from "../pair/repair-place";
import { Promises } from "./promises";

/** Step 6: what is promised, and what was done. */
export const PromisesScreen = () => (
  <RepairPlace texts="commitments">{(repair, partner) => <Promises repair={repair} partner={partner} />}</RepairPlace>
);
