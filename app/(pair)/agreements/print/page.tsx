import { PrintScreen } from "@/components/signatures/print-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [{ view: "signedAgreements", input: {} }] as const;

export default async function PrintPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <PrintScreen />
    </Seen>
  );
}
