"use client";

import { useTranslations } from "next-intl";
import { Irreversible } from "../ui/irreversible";
import { useOperation } from "../use-operation";

/** Erases the words of an answer, after saying what that means. */
export function WithdrawAnswer({ entry }: { entry: string }) {
  const t = useTranslations("questions.withdrawAnswer");
  const withdraw = useOperation("withdrawAnswer");
  return (
    <Irreversible
      open={t("open")}
      title={t("title")}
      body={t("body")}
      act={t("do")}
      keep={t("keep")}
      operation={withdraw}
      run={() => withdraw.run({ entry })}
    />
  );
}
