import { ApologyScreen } from "@/components/letters/apology-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstInRepair } from "@/lib/auth/page";

const ASKED = [
  { view: "heldThings", input: {} },
  { view: "drafts", input: {} },
] as const;
const ofRepair = (repair: string) => [
  { view: "letters" as const, input: { repair, kinds: ["apology"] } },
  { view: "readiness" as const, input: { repair } },
];

export default async function ApologyPage() {
  return (
    <Seen {...(await lookFirstInRepair([...ASKED], ofRepair))}>
      <ApologyScreen />
    </Seen>
  );
}
