import { Devices } from "@/components/settings/devices";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [{ view: "sessions", input: {} }] as const;

export default async function DevicesPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <Devices />
    </Seen>
  );
}
