import { ApologyScreen } from "@/components/letters/apology-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "heldThings", input: {} },
  { view: "drafts", input: {} },
] as const;

export default async function ApologyPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <ApologyScreen />
    </Seen>
  );
}
