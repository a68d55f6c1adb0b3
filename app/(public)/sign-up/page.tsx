import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryLead } from "@/components/accounts/entry-lead";
import { SignUp } from "@/components/accounts/sign-up";
import { ClientTexts } from "@/components/shell/client-texts";
import { Doorway } from "@/components/shell/doorway";
import { MAX_FIRST_NAME, MAX_SIGN_IN_NAME, MIN_PASSWORD } from "@/lib/accounts/rules";
import { lookIfSignedIn } from "@/lib/auth/page";

const limits = { name: MAX_SIGN_IN_NAME, firstName: MAX_FIRST_NAME, password: MIN_PASSWORD };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.signUp"))("title") };
}

export default async function SignUpPage() {
  if (await lookIfSignedIn([])) redirect("/today");
  const t = await getTranslations("accounts.signUp");
  return (
    <ClientTexts names={["accounts", "reasons", "ui"]}>
      <Doorway title={t("title")} lead={<EntryLead way="signUp" />} other={{ href: "/sign-in", words: t("other") }}>
        <SignUp limits={limits} />
      </Doorway>
    </ClientTexts>
  );
}
