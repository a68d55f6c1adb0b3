"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useRef } from "react";
import type { CheckInView, PostCheckIn } from "@/lib/check-ins/schema";
import type { UsView } from "@/lib/pair/schema";
import { daysBetween } from "@/lib/zone";
import { dayName } from "../day-name";
import { Button } from "../ui/button";
import { EmptyPlace } from "../ui/empty-place";
import { ScreenEnd } from "../ui/screen-end";
import { useToday } from "../use-when";
import { Withdraw } from "../withdraw";
import { Item } from "./item";
import { OnTheWay, useOnTheWay } from "./on-the-way";
import { Replies } from "./replies";
import { type Filter, useFeed } from "./use-feed";

interface FeedProps {
  us: UsView;
  filter: Filter;
  search: string;
}

/** The feed: what is on its way first, then everything, newest first, with a visible end. */
export function Feed({ us, filter, search }: FeedProps) {
  const t = useTranslations("checkIns");
  const locale = useLocale();
  const sought = useDeferredValue(search.trim().toLocaleLowerCase());
  const { feed, loadOlder, loading } = useFeed(filter);
  const items = feed?.items ?? [];
  const found = sought ? items.filter(({ words }) => words?.toLocaleLowerCase().includes(sought)) : items;
  const unfiltered = !filter.kind && !filter.person && !sought;
  const waiting = useOnTheWay(new Set(items.map(({ id }) => id)));
  const early = unfiltered ? waiting : [];
  const earlyDay = (early[0]?.input as PostCheckIn | undefined)?.localDate;
  const last = items.at(-1);
  return (
    <section aria-label={t("title")} aria-busy={feed === undefined} className="flex flex-col gap-3">
      <p role="status" className="text-meta text-ink-2 empty:hidden">
        {sought && last ? t("filter.found", { count: found.length, date: dayName(last.localDate, locale) }) : null}
      </p>
      {earlyDay ? <DayHeading date={earlyDay} /> : null}
      {early.map((entry) => (
        <OnTheWay key={entry.requestId} entry={entry} us={us} />
      ))}
      <Days items={found} us={us} after={earlyDay} />
      {feed && items.length + early.length === 0 ? (
        <EmptyPlace>{unfiltered ? t("empty") : t("filter.none")}</EmptyPlace>
      ) : null}
      {feed?.older ? <Older onReach={loadOlder} loading={loading} byHand={sought !== ""} /> : null}
      {feed && !feed.older && items.length > 0 ? <ScreenEnd says="beginning" /> : null}
    </section>
  );
}

function DayHeading({ date }: { date: string }) {
  const t = useTranslations("checkIns");
  const locale = useLocale();
  const ago = daysBetween(date, useToday());
  return (
    <h2 className="pt-3 text-h2">{ago === 0 ? t("today") : ago === 1 ? t("yesterday") : dayName(date, locale)}</h2>
  );
}

/** Check-ins under the names of their days. The day named `after` stands above them already. */
function Days({ items, us, after }: { items: CheckInView[]; us: UsView; after: string | undefined }) {
  return items.map((item, at) => (
    <div key={item.id} className="flex flex-col gap-3">
      {item.localDate !== (at ? items[at - 1]?.localDate : after) ? <DayHeading date={item.localDate} /> : null}
      <Item item={item} us={us}>
        <Replies item={item} us={us} />
        {item.mine && item.words !== null ? (
          <div className="-mx-2.5 -mt-2 -mb-3 flex justify-end">
            <Withdraw what="checkIn" operation="withdrawCheckIn" input={{ checkIn: item.id }} />
          </div>
        ) : null}
      </Item>
    </div>
  ));
}

interface OlderProps {
  onReach: () => void;
  loading: boolean;
  /** Only when pressed: a search must not read the whole past by itself. */
  byHand: boolean;
}

/** Further back, when one scrolls there. */
function Older({ onReach, loading, byHand }: OlderProps) {
  const t = useTranslations("checkIns");
  const mark = useRef<HTMLDivElement>(null);
  const reach = useRef(onReach);
  reach.current = onReach;
  useEffect(() => {
    if (byHand || !mark.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && reach.current(), {
      rootMargin: "600px",
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [byHand]);
  return (
    <div ref={mark} className="flex justify-center py-4">
      <Button variant="quiet" pending={loading} onClick={onReach}>
        {t(loading ? "loading" : "older")}
      </Button>
    </div>
  );
}
