import { RemindersScreen } from "@/components/reminders/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "reminders", input: {} },
  { view: "drafts", input: {} },
] as const;

export default async function RemindersPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <RemindersScreen />
    </Seen>
  );
}
