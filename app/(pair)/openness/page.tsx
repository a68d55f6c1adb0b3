import { OpennessScreen } from "@/components/openness/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstInRepair } from "@/lib/auth/page";

const ASKED = [{ view: "drafts", input: {} }] as const;
const ofRepair = (repair: string) => [{ view: "openness" as const, input: { repair } }];

export default async function OpennessPage() {
  return (
    <Seen {...(await lookFirstInRepair([...ASKED], ofRepair))}>
      <OpennessScreen />
    </Seen>
  );
}
