import { PaceScreen } from "@/components/pace/pace-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "hardDays", input: {} },
  { view: "pressures", input: {} },
  { view: "heldThings", input: {} },
  { view: "drafts", input: {} },
] as const;

export default async function PacePage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <PaceScreen />
    </Seen>
  );
}
