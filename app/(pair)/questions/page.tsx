import { QuestionsScreen } from "@/components/questions/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "heldThings", input: {} },
  { view: "drafts", input: {} },
  { view: "room", input: {} },
  { view: "windows", input: {} },
] as const;

export default async function QuestionsPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <QuestionsScreen />
    </Seen>
  );
}
