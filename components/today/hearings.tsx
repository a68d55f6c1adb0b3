"use client";

import { useTranslations } from "next-intl";
import type { HearingSummary, HearingsView } from "@/lib/hearings/schema";
import type { UsView } from "@/lib/pair/schema";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { useView } from "../use-view";

const LISTENS = ["toHear", "toMakeSense", "toImagine", "toAskMore"];

const isWith = ({ mine, state, need }: HearingSummary) =>
  mine ? state === "toJudge" || state === "toSayMore" : LISTENS.includes(state) && need !== "nothingYet";

/** That a step of a hearing is with this one. The speaker is told that something is here, and asked for nothing. */
export function TodayHearings({ us }: { us: UsView }) {
  const t = useTranslations("hearings.today");
  const found = useView<HearingsView>("hearings", {})?.items.find(isWith);
  if (!found || !us.partner) return null;
  const name = us.partner.firstName;
  return (
    <Card title={t(found.mine ? "back" : "said", { name })}>
      <p>{t(found.mine ? "backBody" : "saidBody", { name })}</p>
      <LinkButton href={`/hearings/${found.id}`}>{t(found.mine ? "backOpen" : "listen")}</LinkButton>
    </Card>
  );
}
