import { TodayScreen } from "@/components/today/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "checkIns", input: {} },
  { view: "drafts", input: {} },
  { view: "hardDays", input: {} },
  { view: "questions", input: { closed: false } },
  { view: "path", input: {} },
  { view: "reminder", input: {} },
  { view: "invitation", input: {} },
  { view: "lastPair", input: {} },
  { view: "reminders", input: {} },
] as const;

export default async function TodayPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <TodayScreen />
    </Seen>
  );
}
