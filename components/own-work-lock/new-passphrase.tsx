import { useTranslations } from "next-intl";
import { useState } from "react";
import { MIN_PASSWORD } from "@/lib/accounts/rules";
import { focusField, length } from "../accounts/form";
import { PasswordField } from "../ui/password-field";

type Problems = { next?: string; again?: string };

/** What is wrong with a new passphrase, and the check that finds it. */
export function useNewPassphrase() {
  const t = useTranslations("ownWork.lock");
  const [problems, setProblems] = useState<Problems>({});
  function check({ next = "", again = "" }: Record<string, string>, form: HTMLFormElement) {
    const found: Problems = {
      ...(length(next) < MIN_PASSWORD ? { next: t("tooShort", { minimum: MIN_PASSWORD }) } : {}),
      ...(next === again ? {} : { again: t("differs") }),
    };
    setProblems(found);
    const [first] = Object.keys(found);
    if (first) focusField(form, first);
    return first === undefined;
  }
  return { problems, check };
}

/** A passphrase of one's own, typed twice. */
export function NewPassphrase({ problems }: { problems: Problems }) {
  const t = useTranslations("ownWork.lock");
  return (
    <>
      <PasswordField
        name="next"
        label={t("newPassphrase")}
        hint={t("hint", { minimum: MIN_PASSWORD })}
        problem={problems.next}
        autoComplete="off"
        required
      />
      <PasswordField name="again" label={t("again")} problem={problems.again} autoComplete="off" required />
    </>
  );
}
