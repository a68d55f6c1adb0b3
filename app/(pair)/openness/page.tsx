import { OpennessScreen } from "@/components/openness/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [{ view: "drafts", input: {} }] as const;

export default async function OpennessPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <OpennessScreen />
    </Seen>
  );
}
