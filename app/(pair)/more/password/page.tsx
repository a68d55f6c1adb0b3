import { getTranslations } from "next-intl/server";
import { ChangePassword } from "@/components/accounts/change-password";
import { BackLink } from "@/components/shell/back-link";
import { Panes, Title } from "@/components/shell/panes";

export default async function PasswordPage() {
  const t = await getTranslations("accounts.change");
  return (
    <Panes>
      <Title above={<BackLink to="/more" />}>{t("title")}</Title>
      <ChangePassword />
    </Panes>
  );
}
