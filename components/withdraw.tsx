"use client";

import { type Messages, useTranslations } from "next-intl";
import type { OperationName } from "@/lib/operations";
import { Irreversible } from "./ui/irreversible";
import { type InputOf, useOperation } from "./use-operation";

type What = Exclude<keyof Messages["withdraw"], "open" | "do" | "keep">;

interface WithdrawProps<Name extends OperationName> {
  what: What;
  operation: Name;
  input: InputOf<Name>;
}

/** Erases one's own words, after saying what that means. */
export function Withdraw<Name extends OperationName>({ what, operation, input }: WithdrawProps<Name>) {
  const t = useTranslations("withdraw");
  const withdraw = useOperation(operation);
  return (
    <Irreversible
      t={(text) => (text === "title" || text === "body" ? t(`${what}.${text}`) : t(text))}
      operation={withdraw}
      run={() => withdraw.run(input)}
    />
  );
}
