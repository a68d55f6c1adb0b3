import { useTranslations } from "next-intl";
import { TextField } from "../ui/text-field";

interface CodeShownProps {
  code: string;
  problem: string | undefined;
}

/** A recovery code, shown once, and typed back: it counts only when it was written down. */
export function CodeShown({ code, problem }: CodeShownProps) {
  const t = useTranslations("ownWork.lock.code");
  return (
    <>
      <div className="flex flex-col gap-1.5">
        <h3 className="text-title">{t("title")}</h3>
        <p className="max-w-line text-ink-2">{t("body")}</p>
        <p
          dir="ltr"
          translate="no"
          data-code
          className="rounded-16 bg-sunken px-4 py-4 text-center font-voice text-h2 wrap-break-word tabular-nums"
        >
          {code}
        </p>
      </div>
      <TextField name="typed" label={t("typed")} problem={problem} autoComplete="off" spellCheck={false} required />
    </>
  );
}
