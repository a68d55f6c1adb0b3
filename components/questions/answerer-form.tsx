import type { EntryView } from "@/lib/questions/schema";
import { Acknowledge } from "./acknowledge";
import type { ActionsProps } from "./actions";
import { AnswerForm } from "./answer-form";
import { foundOf } from "./found";
import { Refuse } from "./refuse";

export type Doing = "answer" | "when" | "refuse";

interface AnswererFormProps {
  doing: Doing;
  question: ActionsProps["question"];
  entries: EntryView[];
  partner: string;
  onDone: () => void;
}

/** What the one who was asked is doing, one at a time. All of it is loaded at once: its parts share most of what they need. */
export default function AnswererForm({ doing, question, entries, partner, onDone }: AnswererFormProps) {
  const about = { repair: question.repair, question: question.id };
  if (doing === "when") return <Acknowledge about={about} partner={partner} onDone={onDone} />;
  if (doing === "refuse") return <Refuse about={about} partner={partner} onDone={onDone} />;
  return (
    <AnswerForm question={question} found={foundOf(question)} entries={entries} partner={partner} onDone={onDone} />
  );
}
