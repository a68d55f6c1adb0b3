import { randomUUID } from "node:crypto";
import type { OperationName } from "@/lib/operations";
import STORY from "./demo-letters.json" with { type: "json" };

type When = { day: number; at: string };
type Said = When & {
  by: string;
  move?: string;
  words?: string;
  feelings?: string[];
  need?: string;
  judgement?: string;
  closes?: boolean;
};

/** What the story needs of the one who tells it. */
type Told = {
  repair: string;
  /** How far away a moment is, in milliseconds. */
  away: (when: When) => number;
  does: (who: string, name: OperationName, input: object) => Promise<unknown>;
  /** Lets go what could be taken back for some seconds; and how long after it does. */
  goes: (away: number) => { away: number; act: () => Promise<unknown> };
};

/** Which operation a turn of a hearing is, and its input. */
function turn(about: { repair: string; hearing: string }, { move, words, feelings, need, judgement, closes }: Said) {
  const said = { ...(words ? { words } : {}), ...(feelings ? { feelings } : {}) };
  if (move === "shared") return ["shareHearing", { repair: about.repair, id: about.hearing, need, ...said }] as const;
  if (closes) return ["closeHearing", about] as const;
  const id = randomUUID();
  return judgement
    ? (["judgeTurn", { ...about, id, judgement, ...said }] as const)
    : (["takeTurn", { ...about, id, move, ...said }] as const);
}

/** Jonas says what he did, Maya says how it is for her, and later there is an apology that quotes her. */
export function letters({ repair, away, does, goes }: Told) {
  const { statement, read, hearing, ready, apology } = STORY;
  const [own, heard, sorry] = [randomUUID(), randomUUID(), randomUUID()];
  const first = (hearing[0] as Said).words ?? "";
  const sentences = first.split(/(?<=\.) /).slice(0, apology.quotes);
  const quotes = sentences.map((words) => {
    const from = first.indexOf(words);
    return { turn: heard, from, to: from + words.length };
  });
  const act = (when: When, who: string, name: OperationName, input: object) => ({
    away: away(when),
    act: () => does(who, name, input),
  });
  const letter = { repair, details: false };
  return [
    act(statement, "jonas", "deliverLetter", {
      ...{ ...letter, id: own, kind: "ownership", parts: statement.parts, whole: statement.whole },
    }),
    goes(away(statement)),
    act(read, "maya", "openEnvelope", { entry: own, choice: "opened" }),
    ...(hearing as Said[]).map((said) => {
      const [name, input] = turn({ repair, hearing: heard }, said);
      return act(said, said.by, name, input);
    }),
    act(ready, "maya", "setReadiness", { repair, readiness: "write" }),
    act(apology, "jonas", "deliverLetter", { ...letter, id: sorry, kind: "apology", parts: apology.parts, quotes }),
    goes(away(apology)),
  ];
}
