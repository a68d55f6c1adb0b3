import { HearingsScreen } from "@/components/hearings/hearings-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstInRepair } from "@/lib/auth/page";

const ASKED = [{ view: "drafts", input: {} }] as const;
const ofRepair = (repair: string) => [{ view: "hearings" as const, input: { repair } }];

export default async function HearingsPage() {
  return (
    <Seen {...(await lookFirstInRepair([...ASKED], ofRepair))}>
      <HearingsScreen />
    </Seen>
  );
}
