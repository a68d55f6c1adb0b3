"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RepairSwitch } from "../pair/repair-switch";
import { useUs } from "../pair/use-us";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { ScreenEnd } from "../ui/screen-end";
import { Lines } from "./lines";
import { PadList } from "./list";
import { WriteEntry } from "./write";

/** Step 9: a place for what one would say, before it is said; and lines that ask for nothing. */
export function WaitingPadScreen() {
  const t = useTranslations("waitingPad");
  const us = useUs();
  const [chosen, setChosen] = useState<string>();
  if (!us) return null;
  const repair = us.repairs.find(({ id }) => id === chosen) ?? us.repairs[0];
  return (
    <Panes
      beside={
        repair && us.partner ? (
          <>
            <RepairSwitch repairs={us.repairs} chosen={repair.id} onChoose={setChosen} />
            <Lines key={repair.id} repair={repair} partner={us.partner.firstName} />
          </>
        ) : null
      }
      then={<ScreenEnd says="stopHere" />}
    >
      <Title above={<BackLink to="/today" />} below={t("lead")}>
        {t("title")}
      </Title>
      <WriteEntry />
      <PadList linked={us.partner !== null} />
    </Panes>
  );
}
