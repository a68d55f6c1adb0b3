import { Linking } from "@/components/pair/linking";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "us", input: {} },
  { view: "invitation", input: {} },
] as const;

export default async function PartnerPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <Linking />
    </Seen>
  );
}
