import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryLead } from "@/components/accounts/entry-lead";
import { SignIn } from "@/components/accounts/sign-in";
import { ClientTexts } from "@/components/shell/client-texts";
import { Doorway } from "@/components/shell/doorway";
import { lookIfSignedIn } from "@/lib/auth/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.signIn"))("title") };
}

export default async function SignInPage() {
  if (await lookIfSignedIn([])) redirect("/today");
  const t = await getTranslations("accounts.signIn");
  return (
    <ClientTexts names={["accounts", "reasons", "ui"]}>
      <Doorway title={t("title")} lead={<EntryLead way="signIn" />} other={{ href: "/sign-up", words: t("other") }}>
        <SignIn />
      </Doorway>
    </ClientTexts>
  );
}
