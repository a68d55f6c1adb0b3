"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { WayToPromises } from "../commitments/way-to-promises";
import { Held } from "../held/held";
import { WayToOpenness } from "../openness/way";
import { useUs } from "../pair/use-us";
import { Panes, Title } from "../shell/panes";
import { EmptyPlace } from "../ui/empty-place";
import { LinkButton } from "../ui/link-button";
import { Feed } from "./feed";
import { FeedFilter } from "./feed-filter";
import type { Filter } from "./use-feed";
import { Write } from "./write";

/** Writing a check-in, and everything that was written. */
export function CheckInsScreen() {
  const t = useTranslations("checkIns");
  const us = useUs();
  const [filter, setFilter] = useState<Filter>({});
  const [search, setSearch] = useState("");
  if (!us) return null;
  if (!us.partner) {
    return (
      <Panes>
        <Title>{t("title")}</Title>
        <EmptyPlace action={<LinkButton href="/more/partner">{t("alone.link")}</LinkButton>}>
          {t("alone.body")}
        </EmptyPlace>
      </Panes>
    );
  }
  return (
    <Panes
      beside={
        <FeedFilter
          filter={filter}
          onFilter={setFilter}
          search={search}
          onSearch={setSearch}
          partner={us.partner.firstName}
        />
      }
      then={<Feed us={us} filter={filter} search={search} />}
    >
      <Title>{t("title")}</Title>
      <Write />
      <Held operations={["postCheckIn"]} />
      <WayToPromises />
      <WayToOpenness />
    </Panes>
  );
}
