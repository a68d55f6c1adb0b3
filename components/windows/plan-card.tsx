"use client";

import { useTranslations } from "next-intl";
import type { PlanView } from "@/lib/windows/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import { PlanWords } from "./plan-words";

interface PlanCardProps {
  plan: PlanView;
  partner: string;
  agreed: boolean;
}

/** Times that were agreed or proposed, and what one can do about them: agree to the other's, or end either. */
export function PlanCard({ plan, partner, agreed }: PlanCardProps) {
  const t = useTranslations("windows");
  const agree = useOperation("agreeWindows");
  const end = useOperation("endWindows");
  const refusal = agree.refusal ?? end.refusal;
  const about = { plan: plan.id };
  return (
    <Card title={agreed ? t("agreed") : t(`proposed.${plan.mine ? "mine" : "theirs"}`, { name: partner })}>
      <PlanWords plan={plan} />
      <Refused why={refusal} />
      <div className="flex flex-wrap gap-2.5 *:min-w-0 *:grow">
        {agreed || plan.mine ? null : (
          <Button pending={agree.pending} onClick={() => void agree.run(about)}>
            {t("agree")}
          </Button>
        )}
        <Button variant={agreed ? "quiet" : "secondary"} pending={end.pending} onClick={() => void end.run(about)}>
          {t(agreed ? "end" : plan.mine ? "takeBack" : "notThese")}
        </Button>
      </div>
    </Card>
  );
}
