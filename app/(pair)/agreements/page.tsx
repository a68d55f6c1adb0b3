import { AgreementsScreen } from "@/components/agreements/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "agreements", input: { ended: false } },
  { view: "drafts", input: {} },
] as const;

export default async function AgreementsPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <AgreementsScreen />
    </Seen>
  );
}
