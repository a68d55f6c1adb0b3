"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { useOperation } from "../use-operation";
import { PasswordForm, type PasswordValues } from "./password-form";

/** The password of now is proven first, whenever that was last done; then the new one takes its place. */
export function ChangePassword() {
  const t = useTranslations("accounts.change");
  const reasons = useTranslations("reasons");
  const prove = useOperation("prove");
  const change = useOperation("changePassword");
  const [done, setDone] = useState(false);

  async function submit({ current, next }: PasswordValues) {
    if (await prove.run({ password: current })) setDone(await change.run({ password: next }));
  }

  if (done) {
    return (
      <Notice
        tone="tide"
        live="status"
        title={t("done")}
        action={<LinkButton href="/more/devices">{t("devices")}</LinkButton>}
      >
        {t("note")}
      </Notice>
    );
  }
  const refusal = prove.refusal ?? change.refusal;
  return (
    <PasswordForm
      onSubmit={submit}
      pending={prove.pending || change.pending}
      refusal={refusal ? (refusal === "wrong-password" ? t("wrong") : reasons(refusal)) : undefined}
    />
  );
}
