import { useTranslations } from "next-intl";
import { Card } from "../ui/card";
import { Visibility } from "../ui/visibility";

const kinds = ["private", "sealed", "shared", "mutual"] as const;

/** The four ways in which a thing can be seen, each with its word and its icon. */
export function WhoSees() {
  const t = useTranslations("pair.who");
  return (
    <Card title={t("title")}>
      <ul className="flex flex-col gap-3.5">
        {kinds.map((kind) => (
          <li key={kind} className="flex flex-col gap-0.5">
            <span className="font-strong">
              <Visibility kind={kind} />
            </span>
            <span>{t(kind)}</span>
          </li>
        ))}
      </ul>
      <p className="border-t border-line pt-3">{t("before")}</p>
    </Card>
  );
}
