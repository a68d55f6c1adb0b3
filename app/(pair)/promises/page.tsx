import { PromisesScreen } from "@/components/commitments/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [{ view: "drafts", input: {} }] as const;

export default async function PromisesPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <PromisesScreen />
    </Seen>
  );
}
