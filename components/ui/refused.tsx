import { useTranslations } from "next-intl";
import type { Refusal } from "../use-operation";
import { Notice } from "./notice";

/** Why something was not done, in words, read out at once. Nothing where it was. */
export function Refused({ why }: { why: Refusal | null }) {
  const reasons = useTranslations("reasons");
  if (!why) return null;
  return (
    <Notice tone="clay" live="alert">
      {reasons(why)}
    </Notice>
  );
}
