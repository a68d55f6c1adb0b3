import { DoneScreen } from "@/components/path/done-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [{ view: "whatWasDone", input: {} }] as const;

export default async function DonePage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <DoneScreen />
    </Seen>
  );
}
