import { useTranslations } from "next-intl";
import { CORRECTIONS } from "@/lib/envelopes/rules";
import type { Correction } from "@/lib/envelopes/schema";
import { Button } from "../ui/button";
import { Choice } from "../ui/choice";

interface AmendFieldsProps {
  reason: Correction | undefined;
  onReason: (reason: Correction) => void;
  problem: string | undefined;
  /** Fills the form with what the version before says; absent where that is not on the page. */
  fromLast: (() => void) | undefined;
}

/** Why a letter is put right. */
export function AmendFields({ reason, onReason, problem, fromLast }: AmendFieldsProps) {
  const t = useTranslations("letters");
  return (
    <>
      <p className="text-ink-2">{t("bothStay")}</p>
      <Choice
        legend={t("why")}
        name="reason"
        value={reason}
        onChange={onReason}
        options={CORRECTIONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        problem={problem}
      />
      {fromLast ? (
        <Button variant="small" onClick={fromLast}>
          {t("fromLast")}
        </Button>
      ) : null}
    </>
  );
}
