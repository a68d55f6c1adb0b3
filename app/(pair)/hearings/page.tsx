import { HearingsScreen } from "@/components/hearings/hearings-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [{ view: "drafts", input: {} }] as const;

export default async function HearingsPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <HearingsScreen />
    </Seen>
  );
}
