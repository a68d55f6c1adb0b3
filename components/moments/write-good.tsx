import { useTranslations } from "next-intl";
import { MAX_GOOD_MOMENT } from "@/lib/moments/rules";
import { SayForm } from "../say-form";
import { Card } from "../ui/card";
import type { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";

interface WriteGoodProps {
  partner: string;
  draft: ReturnType<typeof useDraft>;
  onDone: () => void;
}

/** A line for the log. */
export function WriteGood({ partner, draft, onDone }: WriteGoodProps) {
  const t = useTranslations("moments.good");
  const { run, pending, refusal } = useOperation("logMoment");
  return (
    <Card>
      <SayForm
        {...{ draft, partner, pending, refusal, onDone }}
        limit={MAX_GOOD_MOMENT}
        label={t("label")}
        hint={t("hint")}
        send={(words) => run({ id: crypto.randomUUID(), words })}
        say={t("say")}
        cancel={t("cancel")}
      />
    </Card>
  );
}
