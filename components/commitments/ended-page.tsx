"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CommitmentsView } from "@/lib/commitments/schema";
import { Button } from "../ui/button";
import { useView } from "../use-view";
import { PromiseCard } from "./promise-card";

interface EndedPageProps {
  repair: string;
  partner: string;
  before?: number;
}

/** A page of what has ended, newest first, and the way to the next. */
export function EndedPage({ repair, partner, before }: EndedPageProps) {
  const t = useTranslations("commitments.ended");
  const [more, setMore] = useState(false);
  const page = useView<CommitmentsView>("commitments", { repair, ended: true, ...(before ? { before } : {}) });
  return (
    <>
      {page?.items.map((promise) => (
        <PromiseCard key={promise.id} promise={promise} repair={repair} partner={partner} />
      ))}
      {page?.older == null ? null : more ? (
        <EndedPage repair={repair} partner={partner} before={page.older} />
      ) : (
        <Button onClick={() => setMore(true)}>{t("earlier")}</Button>
      )}
    </>
  );
}
