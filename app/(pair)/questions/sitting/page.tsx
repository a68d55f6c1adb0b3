import { SittingScreen } from "@/components/sittings/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [{ view: "sitting", input: {} } as const];

export default async function SittingPage() {
  return (
    <Seen asked={ASKED} seen={await lookFirstAtDocument(ASKED)}>
      <SittingScreen />
    </Seen>
  );
}
