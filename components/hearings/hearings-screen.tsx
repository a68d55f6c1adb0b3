"use client";

import { Held } from "../held/held";
import { RepairPlace } from "../pair/repair-place";
import { HearingList } from "./list";
import { Share } from "./share";

/** Step 2: the one who was hurt says how it is, when they want to, and the other listens. */
export function HearingsScreen() {
  return (
    <RepairPlace texts="hearings">
      {(repair, partner) => (
        <>
          {repair.role === "hurt" ? <Share repair={repair.id} partner={partner} /> : null}
          <Held operations={["shareHearing"]} />
          <HearingList repair={repair.id} />
        </>
      )}
    </RepairPlace>
  );
}
