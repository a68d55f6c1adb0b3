import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { LanguageChoice } from "@/components/settings/language-choice";
import { BackLink } from "@/components/shell/back-link";
import { Panes, Title } from "@/components/shell/panes";
import { themeCookie } from "@/components/shell/theme";
import { ThemeChoice } from "@/components/shell/theme-choice";
import { localeCookie, locales } from "@/i18n";

export default async function LookPage() {
  const t = await getTranslations("settings.look");
  const theme = (await cookies()).get(themeCookie)?.value;
  return (
    <Panes>
      <Title above={<BackLink to="/more" />} below={t("lead")}>
        {t("title")}
      </Title>
      <div className="flex flex-col gap-7">
        <ThemeChoice current={theme} />
        {locales.length > 1 ? <LanguageChoice locales={locales} cookie={localeCookie} /> : null}
      </div>
    </Panes>
  );
}
