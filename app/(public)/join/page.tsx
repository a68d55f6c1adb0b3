import { Join } from "@/components/pair/join";
import { ClientTexts } from "@/components/shell/client-texts";
import { WireProvider } from "@/components/wire/provider";
import { lookIfSignedIn } from "@/lib/auth/page";

/** Where a link to an invitation leads. It can be read without an account; the code never reaches a log. */
export default async function JoinPage() {
  const seen = await lookIfSignedIn([]);
  return (
    <ClientTexts names={["pair", "accounts", "reasons", "ui"]}>
      {seen ? (
        <WireProvider userId={seen.userId} shared={seen.shared}>
          <Join signedIn />
        </WireProvider>
      ) : (
        <Join signedIn={false} />
      )}
    </ClientTexts>
  );
}
