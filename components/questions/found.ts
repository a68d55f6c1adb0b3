import type { Found } from "@/lib/questions/rules";
import type { EntryView, QuestionView } from "@/lib/questions/schema";

const [ME, THEM] = ["me", "them"];

/** Oneself, for the rules that the server holds too. */
export const me = () => ({ userId: ME, now: Date.now(), released: true }) as const;

/** A question as those rules see it, from what the screen shows. */
export function foundOf(question: QuestionView, entries: EntryView[]): Found {
  const own = entries.filter((entry) => entry.question === question.id);
  const answers = own.filter(({ version }) => version !== null);
  const newest = (entries: EntryView[]) => Math.max(0, ...entries.map(({ seq }) => seq));
  return {
    threadId: question.thread,
    askerId: question.mine ? ME : THEM,
    state: question.state,
    sealed: question.sealed || answers.some(({ sealed }) => sealed),
    version: Math.max(0, ...answers.map(({ version }) => version ?? 0)),
    ticked: own.filter(({ kind }) => kind === "inPerson").map(({ mine }) => (mine ? ME : THEM)),
    read: answers.some(({ letter, withdrawnAt }) => letter !== null && withdrawnAt === null),
    told: newest(own.filter(({ kind }) => kind === "readTold")) > newest(answers),
  };
}
