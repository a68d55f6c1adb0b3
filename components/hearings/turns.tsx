"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { HearingView } from "@/lib/hearings/schema";
import type { UsView } from "@/lib/pair/schema";
import { Button } from "../ui/button";
import { useView } from "../use-view";
import { Turn } from "./turn";

interface TurnsProps {
  hearing: string;
  us: UsView;
  before?: number;
}

/** A page of what was said in a hearing, oldest at its top, and the way to the page above. */
export function Turns({ hearing, us, before }: TurnsProps) {
  const t = useTranslations("hearings");
  const [more, setMore] = useState(false);
  const page = useView<HearingView>("hearing", { hearing, ...(before ? { before } : {}) });
  if (!page) return null;
  return (
    <>
      {page.older === null ? null : more ? (
        <Turns hearing={hearing} us={us} before={page.older} />
      ) : (
        <Button onClick={() => setMore(true)}>{t("earlier")}</Button>
      )}
      {page.turns.toReversed().map((turn) => (
        <Turn key={turn.id} turn={turn} speaks={turn.mine === page.mine} need={page.need} us={us} />
      ))}
    </>
  );
}
