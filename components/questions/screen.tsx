"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { HeldView } from "@/lib/held/schema";
import { Held } from "../held/held";
import { RepairSwitch } from "../pair/repair-switch";
import { useUs } from "../pair/use-us";
import { Panes, Title } from "../shell/panes";
import { EmptyPlace } from "../ui/empty-place";
import { LinkButton } from "../ui/link-button";
import { ScreenEnd } from "../ui/screen-end";
import { useView } from "../use-view";
import { Box } from "./box";
import { Kept } from "./kept";
import { OnTheWay } from "./on-the-way";
import { Room } from "./room";
import { BoxTabs } from "./tabs";
import { Waiting } from "./waiting";
import { WindowLine } from "./window-line";
import { Write } from "./write";

const BOX = [
  "askQuestion",
  "acknowledgeQuestion",
  "refuseQuestion",
  "tickQuestion",
  "answerQuestion",
  "correctAnswer",
  "letKnow",
];

/** The question box of a repair: asking, what of one's own waits, and everything that was asked. */
export function QuestionsScreen() {
  const t = useTranslations("questions");
  const us = useUs();
  const held = useView<HeldView[]>("heldThings") ?? [];
  const [chosen, setChosen] = useState<string>();
  const [closed, setClosed] = useState(false);
  const [writing, setWriting] = useState(false);
  if (!us) return null;
  const repair = us.repairs.find(({ id }) => id === chosen) ?? us.repairs[0];
  const partner = us.partner?.firstName;
  if (!repair || !partner) {
    return (
      <Panes>
        <Title>{t("title")}</Title>
        <EmptyPlace action={<LinkButton href={partner ? "/more/repairs" : "/more/partner"}>{t("first")}</LinkButton>}>
          {t(partner ? "noRepair" : "alone")}
        </EmptyPlace>
      </Panes>
    );
  }
  const waiting = held.filter(({ why }) => why === "room");
  return (
    <Panes
      beside={
        <>
          <WindowLine />
          <Room partner={partner} />
        </>
      }
    >
      <Title>{t("title")}</Title>
      <RepairSwitch repairs={us.repairs} chosen={repair.id} onChoose={setChosen} />
      <Write repair={repair.id} partner={partner} hurt={repair.role === "hurt"} open={writing} onOpen={setWriting} />
      <OnTheWay />
      <Held operations={BOX} />
      {waiting.length ? <Waiting waiting={waiting} partner={partner} /> : null}
      <Kept kind="returned" onUse={() => setWriting(true)} />
      <Kept kind="parked" onUse={() => setWriting(true)} />
      <BoxTabs closed={closed} onChange={setClosed} />
      <Box key={`${repair.id} ${closed}`} repair={repair.id} closed={closed} us={us} />
      <ScreenEnd />
    </Panes>
  );
}
