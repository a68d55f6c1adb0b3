"use client";

import type { HearingView } from "@/lib/hearings/schema";
import type { UsView } from "@/lib/pair/schema";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { Turn } from "./turn";

interface TurnsProps {
  hearing: string;
  us: UsView;
  before?: number;
}

/** A page of what was said in a hearing, oldest at its top, and the way to the page above. */
export function Turns({ hearing, us, before }: TurnsProps) {
  const page = useView<HearingView>("hearing", { hearing, ...(before ? { before } : {}) });
  if (!page) return null;
  return (
    <>
      <Older before={page.older}>{(before) => <Turns hearing={hearing} us={us} before={before} />}</Older>
      {page.turns.toReversed().map((turn) => (
        <Turn key={turn.id} turn={turn} speaks={turn.mine === page.mine} need={page.need} us={us} />
      ))}
    </>
  );
}
