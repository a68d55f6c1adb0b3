import { KeyRound } from "lucide-react";
import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Part, Reading } from "@/components/shell/reading";
import { Notice } from "@/components/ui/notice";

const parts = ["stored", "seen", "account", "device", "others"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacy"))("title") };
}

/** Only what is true today. What is not built yet is not promised here. */
export default function Privacy() {
  const t = useTranslations("privacy");
  return (
    <Reading title={t("title")} lead={t("lead")}>
      <Notice tone="honey" icon={KeyRound} title={t("operator.title")}>
        {t("operator.body")}
      </Notice>
      {parts.map((part) => (
        <Part key={part} title={t(`${part}.title`)}>
          <p>{t(`${part}.body`)}</p>
        </Part>
      ))}
    </Reading>
  );
}
