import { NotYet } from "@/components/shell/not-yet";

export default function QuestionsPage() {
  return <NotYet place="questions" />;
}
