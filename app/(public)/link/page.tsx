import { SignInByLink } from "@/components/accounts/sign-in-by-link";
import { ClientTexts } from "@/components/shell/client-texts";

/** Where the one-use links of the demo lead: the token is in the fragment, which no server sees. */
export default function LinkPage() {
  return (
    <ClientTexts names={["accounts", "reasons", "ui"]}>
      <SignInByLink />
    </ClientTexts>
  );
}
