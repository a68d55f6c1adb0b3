"use client";

import type { MomentsView } from "@/lib/moments/schema";
import type { UsView } from "@/lib/pair/schema";
import { KeepShelf } from "./keep-shelf";
import { useTexts } from "./use-texts";

/** How one who was hurt keeps the fourth shelf. For the other there is nothing here, nor a text that tells of it. */
export function OwnShelf({ us, moments: { shelf, touch } }: { us: UsView; moments: MomentsView }) {
  const here = useTexts("ownShelf", shelf !== null);
  return here && shelf ? (
    <KeepShelf
      shelf={shelf}
      out={touch}
      partner={us.partner?.firstName ?? ""}
      bothHurt={us.repairs.some(({ role }) => role === "accountable")}
    />
  ) : null;
}
