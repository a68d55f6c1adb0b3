import { WindowsScreen } from "@/components/windows/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [{ view: "windows", input: {} } as const];

export default async function WindowsPage() {
  return (
    <Seen asked={ASKED} seen={await lookFirstAtDocument(ASKED)}>
      <WindowsScreen />
    </Seen>
  );
}
