import { PromisesScreen } from "@/components/commitments/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstInRepair } from "@/lib/auth/page";

const ASKED = [{ view: "drafts", input: {} }] as const;
const ofRepair = (repair: string) => [
  { view: "commitments" as const, input: { repair, ended: false } },
  { view: "wishes" as const, input: { repair } },
];

export default async function PromisesPage() {
  return (
    <Seen {...(await lookFirstInRepair([...ASKED], ofRepair))}>
      <PromisesScreen />
    </Seen>
  );
}
