"use client";

import { useTranslations } from "next-intl";
import { Irreversible } from "../ui/irreversible";
import { useOperation } from "../use-operation";

/** Takes an unanswered question back, after saying what that means. */
export function WithdrawQuestion({ about }: { about: { repair: string; question: string } }) {
  const t = useTranslations("questions.withdrawQuestion");
  const withdraw = useOperation("withdrawQuestion");
  return (
    <Irreversible
      open={t("open")}
      title={t("title")}
      body={t("body")}
      act={t("do")}
      keep={t("keep")}
      operation={withdraw}
      run={() => withdraw.run(about)}
    />
  );
}
