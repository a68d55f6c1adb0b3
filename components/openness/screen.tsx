"use client";

import { RepairPlace } from "../pair/repair-place";
import { Offers } from "./offers";

/** Step 6: what one of the two offers to let the other see, for some days. */
export const OpennessScreen = () => (
  <RepairPlace texts="openness">{(repair, partner) => <Offers repair={repair.id} partner={partner} />}</RepairPlace>
);
