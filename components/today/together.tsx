"use client";

import { useTranslations } from "next-intl";
import type { CheckInsView } from "@/lib/check-ins/schema";
import type { UsView } from "@/lib/pair/schema";
import { Item } from "../check-ins/item";
import { Replies } from "../check-ins/replies";
import { mergeFeed } from "../check-ins/use-feed";
import { Write } from "../check-ins/write";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { useView } from "../use-view";
import { useToday } from "../use-when";
import { FirstWalk } from "./first-walk";
import { TodayHardDay } from "./hard-day";
import { TodayHearings } from "./hearings";
import { TodayLetters } from "./letters";
import { TodayMoments } from "./moments";
import { TodayPromises } from "./promises";
import { TodayQuestions } from "./questions";

/** What the two wrote lately, and the way to write. */
export function Together({ us }: { us: UsView }) {
  const t = useTranslations("today");
  const feed = useView<CheckInsView>("checkIns", undefined, mergeFeed);
  const today = useToday();
  const lately = (feed?.items ?? []).filter(({ localDate }) => localDate >= today).slice(0, 3);
  const offered = us.offered.find(({ mine }) => !mine);
  return (
    <>
      {offered ? (
        <Card tone="plum" title={t("offered.title", { name: us.partner?.firstName ?? "" })}>
          <LinkButton href="/more/partner" variant="secondary">
            {t("offered.open")}
          </LinkButton>
        </Card>
      ) : null}
      <TodayHardDay />
      <FirstWalk us={us} />
      <Write />
      <TodayHearings us={us} />
      {us.repairs.map((repair) =>
        repair.role === "accountable" ? <TodayPromises key={repair.id} repair={repair} /> : null,
      )}
      {us.repairs.map((repair) => (repair.role === "hurt" ? <TodayLetters key={repair.id} repair={repair} /> : null))}
      <TodayQuestions us={us} />
      <TodayMoments />
      <section className="flex flex-col gap-3">
        <h2 className="pt-3 text-h2">{t("latest.title")}</h2>
        {feed && lately.length === 0 ? <p className="text-ink-2">{t("latest.none")}</p> : null}
        {lately.map((item) => (
          <Item key={item.id} item={item} us={us}>
            <Replies item={item} us={us} />
          </Item>
        ))}
      </section>
    </>
  );
}
