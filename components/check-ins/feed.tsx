"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import type { CheckInView } from "@/lib/check-ins/schema";
import type { UsView } from "@/lib/pair/schema";
import { Button } from "../ui/button";
import { EmptyPlace } from "../ui/empty-place";
import { ScreenEnd } from "../ui/screen-end";
import { FeedFilter } from "./feed-filter";
import { Item } from "./item";
import { OnTheWay } from "./on-the-way";
import { Replies } from "./replies";
import { dayName, daysAgo } from "./times";
import { type Filter, useFeed } from "./use-feed";
import { Withdraw } from "./withdraw";

/** The feed: what is on its way first, then everything, newest first, with a visible end. */
export function Feed({ us }: { us: UsView }) {
  const t = useTranslations("checkIns");
  const [filter, setFilter] = useState<Filter>({});
  const [search, setSearch] = useState("");
  const sought = useDeferredValue(search.trim().toLocaleLowerCase());
  const { feed, loadOlder, loading } = useFeed(filter);
  const items = feed?.items ?? [];
  const found = sought ? items.filter(({ words }) => words?.toLocaleLowerCase().includes(sought)) : items;
  const unfiltered = !filter.kind && !filter.person && !sought;
  return (
    <section aria-label={t("title")} aria-busy={feed === undefined} className="flex flex-col gap-3">
      <FeedFilter
        filter={filter}
        onFilter={setFilter}
        search={search}
        onSearch={setSearch}
        partner={us.partner?.firstName ?? ""}
      >
        {sought && items.length > 0
          ? t("filter.found", { count: found.length, date: items.at(-1)?.localDate ?? "" })
          : null}
      </FeedFilter>
      {unfiltered ? <OnTheWay us={us} shown={new Set(items.map(({ id }) => id))} /> : null}
      <Days items={found} us={us} />
      {feed && items.length === 0 ? <EmptyPlace>{unfiltered ? t("empty") : t("filter.none")}</EmptyPlace> : null}
      {feed?.older ? <Older onReach={loadOlder} loading={loading} byHand={sought !== ""} /> : null}
      {feed && !feed.older && items.length > 0 ? <ScreenEnd>{t("end")}</ScreenEnd> : null}
    </section>
  );
}

function Days({ items, us }: { items: CheckInView[]; us: UsView }) {
  const t = useTranslations("checkIns");
  const locale = useLocale();
  const name = (date: string) => {
    const ago = daysAgo(date);
    return ago === 0 ? t("today") : ago === 1 ? t("yesterday") : dayName(date, locale);
  };
  return items.map((item, at) => (
    <div key={item.id} className="flex flex-col gap-3">
      {item.localDate !== items[at - 1]?.localDate ? (
        <h2 suppressHydrationWarning className="pt-4 text-h2">
          {name(item.localDate)}
        </h2>
      ) : null}
      <Item item={item} us={us}>
        <Replies item={item} us={us} />
        {item.mine && item.words !== null ? <Withdraw checkIn={item.id} /> : null}
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
