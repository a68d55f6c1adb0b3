"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { VersionView } from "@/lib/agreements/schema";
import { Button } from "../ui/button";
import { useWhole } from "./whole";

const Changes = lazy(() => import("../ui/changes"));

interface ComparedProps {
  before: VersionView;
  after: VersionView;
  partner: string;
  /** Both texts have to be looked at now: nothing is folded away. */
  open?: boolean;
}

/** What a later text changed. */
export function Compared({ before, after, partner, open = false }: ComparedProps) {
  const t = useTranslations("agreements.history");
  const [shown, setShown] = useState(open);
  const whom = useTranslations("agreements.clause.bound");
  const whole = useWhole();
  const all = ({ text }: VersionView) => whole(text, whom(text.bound, { name: partner }));
  if (!shown) {
    return (
      <div>
        <Button variant="small" onClick={() => setShown(true)}>
          {t("compare")}
        </Button>
      </div>
    );
  }
  return (
    <Suspense>
      <Changes before={all(before)} after={all(after)} />
    </Suspense>
  );
}
