import { OwnWorkScreen } from "@/components/own-work/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "ownWork", input: {} },
  { view: "appointments", input: {} },
  { view: "ownWorkLock", input: {} },
  { view: "paragraphs", input: {} },
] as const;

export default async function OwnWorkPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <OwnWorkScreen />
    </Seen>
  );
}
