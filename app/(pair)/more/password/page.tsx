import { getTranslations } from "next-intl/server";
import { ChangePassword } from "@/components/accounts/change-password";
import { Back } from "@/components/settings/back";
import { Panes, Title } from "@/components/shell/panes";

export default async function PasswordPage() {
  const t = await getTranslations("accounts.change");
  return (
    <Panes>
      <Title above={<Back />}>{t("title")}</Title>
      <ChangePassword />
    </Panes>
  );
}
