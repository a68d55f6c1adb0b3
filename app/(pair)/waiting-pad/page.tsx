import { WaitingPadScreen } from "@/components/waiting-pad/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "waitingPad", input: {} },
  { view: "drafts", input: {} },
] as const;

export default async function WaitingPadPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <WaitingPadScreen />
    </Seen>
  );
}
