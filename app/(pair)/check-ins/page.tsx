import { CheckInsScreen } from "@/components/check-ins/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "checkIns", input: {} },
  { view: "drafts", input: {} },
] as const;

export default async function CheckInsPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <CheckInsScreen />
    </Seen>
  );
}
