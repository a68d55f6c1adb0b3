"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { newCode, readCode } from "@/lib/lock/code";
import { CodeShown } from "./code-shown";
import { ReplaceKeys, type ReplacingProps } from "./replace-keys";

/** Another recovery code to the same lock. */
export function ChangeCode(props: ReplacingProps) {
  const t = useTranslations("ownWork.lock");
  const [code] = useState(newCode);
  const [typo, setTypo] = useState<string>();
  function check({ typed = "" }: Record<string, string>) {
    const same = readCode(typed) === readCode(code);
    setTypo(same ? undefined : t("code.differs"));
    return same;
  }
  return (
    <ReplaceKeys {...props} act={t("newCode.act")} done={t("newCode.done")} check={check} next={() => ({ code })}>
      <CodeShown code={code} problem={typo} />
    </ReplaceKeys>
  );
}
