"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentPropsWithRef, useId, useState } from "react";
import { controlLook, describedBy, Field, type FieldWords } from "./field";

interface PasswordFieldProps
  extends FieldWords,
    Omit<ComponentPropsWithRef<"input">, "className" | "id" | "type" | "autoComplete"> {
  /** `off`: it is no password of the site, and nothing is to keep or fill in one. */
  autoComplete: "current-password" | "new-password" | "off";
}

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, hint, problem, optional = false, ...input }: PasswordFieldProps) {
  const t = useTranslations("ui.password");
  const id = useId();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field id={id} label={label} hint={hint} problem={problem} optional={optional}>
      <div className="relative">
        <input
          {...input}
          id={id}
          type={shown ? "text" : "password"}
          spellCheck={false}
          autoCapitalize="none"
          autoCorrect="off"
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, { hint, problem })}
          className={`${controlLook} min-h-13 py-3 pe-24`}
        />
        <button
          type="button"
          aria-pressed={shown}
          aria-controls={id}
          aria-label={t("label")}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 end-0 inline-flex min-w-12 items-center gap-1.5 rounded-14 px-4 text-meta font-strong text-tide"
        >
          <Icon aria-hidden size={18} strokeWidth={1.6} />
          {shown ? t("hide") : t("show")}
        </button>
      </div>
    </Field>
  );
}
