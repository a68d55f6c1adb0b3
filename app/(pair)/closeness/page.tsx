import { ClosenessScreen } from "@/components/moments/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "goodMoments", input: {} },
  { view: "drafts", input: {} },
] as const;

export default async function ClosenessPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <ClosenessScreen />
    </Seen>
  );
}
