"use client";

import { useTranslations } from "next-intl";
import type { OperationName } from "@/lib/operations";
import { Irreversible } from "./ui/irreversible";
import { type InputOf, useOperation } from "./use-operation";

type Texts =
  | "checkIns.withdrawal"
  | "commitments.withdrawWish"
  | "hearings.withdraw"
  | "letters.withdraw"
  | "moments.withdraw"
  | "moments.withdrawGood"
  | "openness.withdraw"
  | "ownWork.paragraphs.withdraw"
  | "questions.withdrawAnswer"
  | "questions.withdrawQuestion"
  | "waitingPad.lines.withdraw";

interface WithdrawProps<Name extends OperationName> {
  texts: Texts;
  operation: Name;
  input: InputOf<Name>;
}

/** Erases one's own words, after saying what that means. */
export function Withdraw<Name extends OperationName>({ texts, operation, input }: WithdrawProps<Name>) {
  const t = useTranslations(texts);
  const withdraw = useOperation(operation);
  return (
    <Irreversible
      open={t("open")}
      title={t("title")}
      body={t("body")}
      act={t("do")}
      keep={t("keep")}
      operation={withdraw}
      run={() => withdraw.run(input)}
    />
  );
}
