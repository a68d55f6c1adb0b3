"use client";

import { RepairPlace } from "../pair/repair-place";
import { Apology } from "./apology";

/** Step 3: the apology in four parts, when the one who was hurt would read it. */
export const ApologyScreen = () => (
  <RepairPlace texts="letters.apology">
    {(repair, partner) => <Apology repair={repair} partner={partner} />}
  </RepairPlace>
);
