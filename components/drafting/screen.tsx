"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { useUs } from "../pair/use-us";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyPlace } from "../ui/empty-place";
import { OneMoment } from "../ui/one-moment";
import { ScreenEnd } from "../ui/screen-end";
import { useHere } from "../wire/provider";

const Live = lazy(() => import("./live"));

/** The drafting table: its door, which says who sees what, and what lies on it. */
export function TableScreen() {
  const t = useTranslations("agreements.table");
  const us = useUs();
  const here = useHere();
  const [entered, setEntered] = useState(false);
  if (!us) return null;
  const partner = us.partner;
  return (
    <Panes>
      <Title above={<BackLink to="/agreements" />} below={entered ? null : t("lead")}>
        {t("title")}
      </Title>
      {!partner ? (
        <EmptyPlace>{t("alone")}</EmptyPlace>
      ) : entered && here ? (
        <Suspense fallback={<OneMoment />}>
          <Live us={us} partner={partner} here={here} onLeave={() => setEntered(false)} />
        </Suspense>
      ) : (
        <Card title={t("door")}>
          <p>{t("doorSees", { name: partner.firstName })}</p>
          <p className="text-ink-2">{t("doorKeeps")}</p>
          <Button variant="primary" wide onClick={() => setEntered(true)}>
            {t("enter")}
          </Button>
        </Card>
      )}
      <ScreenEnd />
    </Panes>
  );
}
