"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Reason } from "@/lib/verdict";
import { Form, focusField } from "../accounts/form";
import { Doorway } from "../shell/doorway";
import { Button } from "../ui/button";
import { TextField } from "../ui/text-field";

interface JoinCodeProps {
  /** What was typed or handed over and could not be looked at yet. */
  code: string;
  refusal?: Reason | "offline" | undefined;
  onLook: (code: string) => void;
}

const CODE = /^[\s-]*([0-9A-Za-z][\s-]*){12}$/;

/** Takes the code from a link, or from a code alone. */
const codeIn = (typed: string) => typed.trim().split("#").at(-1) ?? "";

/** A code that was read out, or a whole link pasted. */
export function JoinCode({ code, refusal, onLook }: JoinCodeProps) {
  const t = useTranslations("pair.join");
  const reasons = useTranslations("reasons");
  const [short, setShort] = useState(false);

  function check({ code: typed = "" }: Record<string, string>, form: HTMLFormElement) {
    const fits = CODE.test(codeIn(typed));
    setShort(!fits);
    if (fits) onLook(codeIn(typed));
    else focusField(form, "code");
  }

  return (
    <Doorway title={t("title")} lead={t("typeLead")}>
      <Form
        onSubmit={check}
        pending={false}
        refusal={refusal ? reasons(refusal) : undefined}
        submit={
          <Button type="submit" variant="primary" wide>
            {t("look")}
          </Button>
        }
      >
        <TextField
          name="code"
          label={t("code")}
          hint={t("codeHint")}
          problem={short ? t("codeShort") : undefined}
          defaultValue={code}
          placeholder="XXXX-XXXX-XXXX"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          required
        />
      </Form>
    </Doorway>
  );
}
