"use client";

import { useTranslations } from "next-intl";
import { Irreversible } from "../ui/irreversible";
import { useOperation } from "../use-operation";

/** Ending an agreement, at once and without a reason. */
export function EndAgreement({ id }: { id: string }) {
  const t = useTranslations("agreements.end");
  const operation = useOperation("endAgreement");
  return <Irreversible t={t} operation={operation} run={() => operation.run({ agreement: id })} />;
}
