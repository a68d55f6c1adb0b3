"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CheckInView } from "@/lib/check-ins/schema";
import type { UsView } from "@/lib/pair/schema";
import { markOf } from "../pair/use-us";
import { Card } from "../ui/card";
import { LongWords } from "../ui/long-words";
import { Person } from "../ui/person";
import { Words } from "../ui/words";
import { useZone } from "../use-when";
import { KIND_ICONS } from "./kind-chips";
import { OutcomeMark } from "./outcome-mark";
import { timeOf, whenOf } from "./times";

interface ItemProps {
  item: Omit<CheckInView, "seq">;
  us: UsView;
  /** Replies, a way to withdraw, or where it is on its way. */
  children?: ReactNode;
}

/** One check-in, as its author wrote it. */
export function Item({ item, us, children }: ItemProps) {
  const t = useTranslations("checkIns");
  const author = item.mine ? us.me : us.partner;
  const Icon = KIND_ICONS[item.kind];
  const locale = useLocale();
  const time = timeOf(item.at, item.zone, locale, useZone());
  return (
    <Card
      as="article"
      level={3}
      lead={<Person name={author?.firstName ?? ""} mark={markOf(author?.slot ?? 1)} />}
      title={
        <span className="flex flex-wrap items-center gap-x-2">
          <Words text={item.mine ? t("you") : (author?.firstName ?? "")} inline />
          {item.toldFirst && item.words !== null ? (
            <span className="rounded-8 bg-tide-soft px-2 py-0.5 text-meta text-tide">{t("toldFirst")}</span>
          ) : null}
        </span>
      }
      meta={
        <span className="flex flex-wrap items-center gap-x-3">
          <span className="inline-flex items-center gap-2">
            <Icon aria-hidden size={18} strokeWidth={1.6} className="shrink-0" />
            {t(`kinds.${item.kind}`)}
          </span>
          <time dateTime={new Date(item.at).toISOString()}>
            {time.here ? time.text : t("inZone", { time: time.text, zone: time.zone })}
          </time>
          {item.about ? <span>{t("aboutWhen", { when: whenOf(item.about, item.localDate, locale) })}</span> : null}
        </span>
      }
    >
      {item.outcome ? <OutcomeMark outcome={item.outcome} /> : null}
      {item.words === null ? (
        <p className="text-ink-2">{t("withdrawn")}</p>
      ) : item.words.trim() ? (
        <LongWords text={item.words} />
      ) : null}
      {children}
    </Card>
  );
}
