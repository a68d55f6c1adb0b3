"use client";

import { useTranslations } from "next-intl";
import type { MomentsView } from "@/lib/moments/schema";
import { useUs } from "../pair/use-us";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { EmptyPlace } from "../ui/empty-place";
import { LinkButton } from "../ui/link-button";
import { ScreenEnd } from "../ui/screen-end";
import { useView } from "../use-view";
import { Both } from "./both";
import { Good } from "./good";
import { OwnShelf } from "./own-shelf";
import { Shelves } from "./shelves";
import { useWritingGood } from "./use-writing-good";

/** Step 10: small moments, and what both said yes to. Nothing on it says what the other marked, or whether they did. */
export function ClosenessScreen() {
  const t = useTranslations("moments");
  const us = useUs();
  const moments = useView<MomentsView>("moments");
  const good = useWritingGood();
  const partner = us?.partner?.firstName;
  const above = <BackLink to="/today" />;
  if (!us || (partner && !moments)) return null;
  return (
    <Panes beside={us.partner && moments ? <OwnShelf us={us} moments={moments} /> : undefined} then={<ScreenEnd />}>
      <Title above={above} below={t(partner ? "nothing" : "lead")}>
        {t("title")}
      </Title>
      {partner && moments ? (
        <>
          <Both overlaps={moments.overlaps} onGood={good.begin} />
          <Shelves moments={moments} partner={partner} />
          <Good partner={partner} writing={good} />
        </>
      ) : (
        <EmptyPlace action={<LinkButton href="/more/partner">{t("first")}</LinkButton>}>{t("alone")}</EmptyPlace>
      )}
    </Panes>
  );
}
