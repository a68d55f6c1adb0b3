import { PaceScreen } from "@/components/pace/pace-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstInRepair } from "@/lib/auth/page";

const ASKED = [
  { view: "hardDays", input: {} },
  { view: "pressures", input: {} },
  { view: "heldThings", input: {} },
  { view: "drafts", input: {} },
] as const;
const ofRepair = (repair: string) => [{ view: "pace" as const, input: { repair } }];

export default async function PacePage() {
  return (
    <Seen {...(await lookFirstInRepair([...ASKED], ofRepair))}>
      <PaceScreen />
    </Seen>
  );
}
