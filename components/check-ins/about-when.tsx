import { useTranslations } from "next-intl";
import { TextField } from "../ui/text-field";

interface AboutWhenProps {
  value: string;
  onChange: (about: string) => void;
}

/** When what one tells of happened, if that is another time than now. */
export function AboutWhen({ value, onChange }: AboutWhenProps) {
  const t = useTranslations("checkIns.compose");
  return (
    <details open={value !== ""} className="group">
      <summary className="inline-flex min-h-12 items-center rounded-8 text-ink-2 underline decoration-line underline-offset-4 hover:text-ink">
        {t("addAbout")}
      </summary>
      <div className="pt-1 pb-2">
        <TextField
          type="datetime-local"
          label={t("about")}
          hint={t("aboutHint")}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value.slice(0, 16))}
        />
      </div>
    </details>
  );
}
