"use client";

import type { PaceView } from "@/lib/pace/schema";
import type { RepairView } from "@/lib/pair/schema";
import { Held } from "../held/held";
import { RepairPlace } from "../pair/repair-place";
import { useView } from "../use-view";
import { HardDays } from "./hard-days";
import { PaceIs } from "./pace-is";
import { Pressures } from "./pressures";
import { SetPace } from "./set-pace";
import { TimeOut } from "./time-out";

/** Step 5: the pace, a time-out, and what is hard, as each of the two sees it. */
export const PaceScreen = () => (
  <RepairPlace
    texts="pace"
    also={(partner, repair) => (
      <>
        <TimeOut partner={partner} />
        {repair ? null : <Held />}
      </>
    )}
  >
    {(repair, partner) => <InRepair repair={repair} partner={partner} />}
  </RepairPlace>
);

function InRepair({ repair: { id, role }, partner }: { repair: RepairView; partner: string }) {
  const pace = useView<PaceView>("pace", { repair: id });
  if (!pace) return null;
  return role === "hurt" ? (
    <>
      <SetPace key={pace.setAt} repair={id} partner={partner} pace={pace} />
      <Held />
      <Pressures repair={id} partner={partner} />
      <HardDays />
    </>
  ) : (
    <>
      <PaceIs repair={id} partner={partner} pace={pace} />
      <Held />
      <HardDays />
    </>
  );
}
