import { OwnItScreen } from "@/components/letters/own-it-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "heldThings", input: {} },
  { view: "drafts", input: {} },
] as const;

export default async function OwnItPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <OwnItScreen />
    </Seen>
  );
}
