"use client";

import { useTranslations } from "next-intl";
import { Irreversible } from "../ui/irreversible";
import { useOperation } from "../use-operation";

/** Erases the words of a letter, in all of its versions, after saying what that means. */
export function WithdrawLetter({ about }: { about: { repair: string; letter: string } }) {
  const t = useTranslations("letters.withdraw");
  const withdraw = useOperation("withdrawLetter");
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
