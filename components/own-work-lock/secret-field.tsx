"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Secret } from "@/lib/lock/keys";
import { Button } from "../ui/button";
import { PasswordField } from "../ui/password-field";
import { TextField } from "../ui/text-field";

/** What was typed in a form with a `SecretField`. */
export const secretIn = ({ passphrase = "", code }: Record<string, string>): Secret =>
  code === undefined ? { passphrase } : { code };

/** What opens the lock: the passphrase, or the recovery code instead. */
export function SecretField() {
  const t = useTranslations("ownWork.lock");
  const [byCode, setByCode] = useState(false);
  return (
    <div className="flex flex-col gap-1.5">
      {byCode ? (
        <TextField key="code" name="code" label={t("code.label")} autoComplete="off" spellCheck={false} required />
      ) : (
        <PasswordField key="passphrase" name="passphrase" label={t("passphrase")} autoComplete="off" required />
      )}
      <div>
        <Button variant="smallQuiet" onClick={() => setByCode(!byCode)}>
          {t(byCode ? "usePassphrase" : "useCode")}
        </Button>
      </div>
    </div>
  );
}
