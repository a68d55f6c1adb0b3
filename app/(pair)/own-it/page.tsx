import { OwnItScreen } from "@/components/letters/own-it-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstInRepair } from "@/lib/auth/page";

const ASKED = [
  { view: "heldThings", input: {} },
  { view: "drafts", input: {} },
] as const;
const ofRepair = (repair: string) => [
  { view: "letters" as const, input: { repair, kinds: ["ownership", "lateTruth"] } },
];

export default async function OwnItPage() {
  return (
    <Seen {...(await lookFirstInRepair([...ASKED], ofRepair))}>
      <OwnItScreen />
    </Seen>
  );
}
