"use client";

import { useTranslations } from "next-intl";
import { NewPassphrase, useNewPassphrase } from "./new-passphrase";
import { ReplaceKeys, type ReplacingProps } from "./replace-keys";

/** Another passphrase to the same lock. */
export function ChangePassphrase(props: ReplacingProps) {
  const t = useTranslations("ownWork.lock.changePassphrase");
  const { problems, check } = useNewPassphrase();
  return (
    <ReplaceKeys
      {...props}
      act={t("act")}
      done={t("done")}
      check={check}
      next={({ next = "" }) => ({ passphrase: next })}
    >
      <NewPassphrase problems={problems} />
    </ReplaceKeys>
  );
}
