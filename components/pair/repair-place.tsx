"use client";

import { useTranslations } from "next-intl";
import { Fragment, type ReactNode, useState } from "react";
import type { RepairView } from "@/lib/pair/schema";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { EmptyPlace } from "../ui/empty-place";
import { LinkButton } from "../ui/link-button";
import { ScreenEnd } from "../ui/screen-end";
import { RepairSwitch } from "./repair-switch";
import { useUs } from "./use-us";

interface RepairPlaceProps {
  /** Has its title, and what stands under it for each of the two. */
  texts: "letters.own" | "letters.apology" | "hearings" | "commitments" | "pace" | "openness";
  /** What is there also where there is no repair. */
  also?: (partner: string, repair?: RepairView) => ReactNode;
  children: (repair: RepairView, partner: string) => ReactNode;
}

/** A step's own page: in one repair, as one of its two sees it. */
export function RepairPlace({ texts, also, children }: RepairPlaceProps) {
  const t = useTranslations("pair.repairs");
  const own = useTranslations(texts);
  const us = useUs();
  const [chosen, setChosen] = useState<string>();
  if (!us) return null;
  const partner = us.partner?.firstName;
  const repair = us.repairs.find(({ id }) => id === chosen) ?? us.repairs[0];
  const above = <BackLink to="/today" />;
  if (!repair || !partner) {
    return (
      <Panes>
        <Title above={above}>{own("title")}</Title>
        <EmptyPlace action={<LinkButton href={partner ? "/more/repairs" : "/more/partner"}>{t("first")}</LinkButton>}>
          {t(partner ? "needed" : "forTwo")}
        </EmptyPlace>
        {partner ? also?.(partner) : null}
      </Panes>
    );
  }
  return (
    <Panes>
      <Title above={above} below={own(repair.role === "hurt" ? "leadHurt" : "lead", { name: partner })}>
        {own("title")}
      </Title>
      <RepairSwitch repairs={us.repairs} chosen={repair.id} onChoose={setChosen} />
      {also?.(partner, repair)}
      <Fragment key={repair.id}>{children(repair, partner)}</Fragment>
      <ScreenEnd says="stopHere" />
    </Panes>
  );
}
