"use client";

import { useTranslations } from "next-intl";
import type { HearingView } from "@/lib/hearings/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import { Close } from "./close";
import { FoldedCard } from "./folded-card";
import { NeedChoice } from "./need-choice";

interface SpeakerSetsProps {
  hearing: NonNullable<HearingView>;
  partner: string;
}

/** What only the one who speaks decides, whoever's turn it is: the need, the other's side, and the end. */
export function SpeakerSets({ hearing, partner }: SpeakerSetsProps) {
  const t = useTranslations("hearings");
  const set = useOperation("setNeed");
  const unlock = useOperation("unlockSide");
  const about = { repair: hearing.repair, hearing: hearing.id };
  const closed = hearing.state === "closed";
  return (
    <>
      {closed ? null : (
        <FoldedCard title={t("needIs", { who: "me", need: t(`need.${hearing.need}`) })}>
          <NeedChoice value={hearing.need} onChange={(need) => void set.run({ ...about, need })} partner={partner} />
          <Refused why={set.refusal} />
          <Visibility kind="shared" partner={partner} sentence />
        </FoldedCard>
      )}
      <Card title={t("side.theirs", { name: partner })}>
        <p className="text-ink-2">{t(hearing.side === "open" ? "side.asked" : "side.whenever", { name: partner })}</p>
        <Refused why={unlock.refusal} />
        {hearing.side === "open" ? null : (
          <Button pending={unlock.pending} onClick={() => void unlock.run(about)}>
            {t(hearing.side === "said" ? "side.hearMore" : "side.hear", { name: partner })}
          </Button>
        )}
      </Card>
      {closed || hearing.state === "toSayMore" ? null : <Close {...about} quiet />}
    </>
  );
}
