import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const [, section = ""] = readFileSync("docs/wire.md", "utf8").split("\n## Limits\n");
const rows = section
  .split("\n## ")[0]
  ?.split("\n")
  .map((row) => row.replace(/ +/g, " "));

/** Each limit of the code, and what its row in docs/wire.md begins with. */
const TOLD: Record<string, string> = {
  "accounts.MAX_FIRST_NAME": "a name to sign in",
  "accounts.MAX_PASSWORD": "a name to sign in",
  "accounts.MAX_SIGN_IN_NAME": "a name to sign in",
  "agreements.MAX_CLAUSE": "a clause",
  "agreements.MAX_REASON": "words to a declining",
  "agreements.MAX_WHY": "a clause",
  "agreements.PAGE": "a page of `agreements`",
  "answers.MAX_ANSWER": "an answer",
  "answers.MAX_HAPPENED": "when something happened",
  "check-ins.MAX_CHECK_IN": "a check-in",
  "check-ins.PAGE": "a page of `checkIns`",
  "commitments.MAX_SAID": "what happened",
  "commitments.MAX_SMALL": "a wish, a commitment",
  "commitments.MAX_STANDING": "wishes, or commitments, that stand",
  "commitments.MAX_VERSIONS": "versions of what is said of a day",
  "commitments.PAGE": "a page of `wishes`",
  "drafts.MAX_DRAFT": "a draft",
  "hearings.MAX_FEELING": "feelings in one turn",
  "hearings.MAX_FEELINGS": "feelings in one turn",
  "hearings.MAX_HEARD": "what is shared",
  "hearings.MAX_MISSING": "what was missing",
  "hearings.MAX_SHARED": "what is shared",
  "hearings.PAGE": "a page of `hearings`",
  "letters.MAX_LETTER": "a letter",
  "letters.MAX_QUOTES": "a letter",
  "letters.PAGE": "a page of `waitingPad`",
  "moments.MAX_GOOD_MOMENT": "a moment",
  "moments.MAX_MOMENT": "a moment",
  "moments.MOST_OWN": "moments added by one",
  "moments.PAGE": "a page of `waitingPad`",
  "openness.MAX_DAYS": "an offer of openness",
  "openness.MAX_OFFER": "an offer of openness",
  "openness.MAX_STANDING": "an offer of openness",
  "own-work.MAX_NOTE": "a page of own work",
  "own-work.MAX_OWN_WORK": "a page of own work",
  "pace.MAX_NOTE": "a word for today",
  "pace.MAX_WORD": "a word for today",
  "paragraphs.MAX_PARAGRAPH": "a paragraph",
  "paragraphs.PAGE": "a page of `waitingPad`",
  "path.PAGE": "a page of `agreements`",
  "questions.MAX_QUESTION": "a question",
  "questions.MAX_REASON": "a reason for not answering",
  "questions.MAX_ROOM": "how many open questions",
  "questions.PAGE": "a page of `questions`",
  "reminders.MAX_ADDRESS": "an address for mail",
  "reminders.MAX_REMINDER": "own reminders",
  "reminders.MAX_REMINDERS": "own reminders",
  "repairs.MAX_REPAIR_NAME": "the name of a repair",
  "reviews.MAX_ENTRY": "words to a declining",
  "sittings.MAX_CLOSING": "the last words of a sitting",
  "waiting-pad.MAX_LINE": "a line",
  "waiting-pad.MAX_SAY": "on the pad",
  "waiting-pad.MAX_WHY": "on the pad",
  "waiting-pad.PAGE": "a page of `waitingPad`",
  "windows.MAX_MINUTES": "a window",
};

const numbersIn = (row: string) => row.split(" | ")[1]?.match(/\d{1,3}(,\d{3})*/g);

test("docs/wire.md states every limit that a rule or a schema has", async () => {
  const there = new Map<string, number>();
  for (const domain of readdirSync("lib"))
    for (const file of ["rules", "schema"].filter((name) => existsSync(`lib/${domain}/${name}.ts`)))
      for (const [name, value] of Object.entries(await import(`../lib/${domain}/${file}.ts`)))
        if (/^(MAX_|MOST_|PAGE$)/.test(name)) there.set(`${domain}.${name}`, value as number);
  expect([...there.keys()].sort()).toEqual(Object.keys(TOLD));
  for (const [limit, begins] of Object.entries(TOLD)) {
    const row = rows?.find((one) => one.startsWith(`| ${begins}`)) ?? "";
    expect(numbersIn(row), limit).toContain(there.get(limit)?.toLocaleString("en"));
  }
});

test("docs/wire.md states how many rows the database keeps of what one could fill it with", () => {
  const told = {
    Held: "what of one’s own",
    Draft: "drafts of one’s own",
    Appointment: "a page of own work",
    PadEntry: "on the pad",
    HardDay: "hard days",
    Pressed: "a word for today",
  };
  const migrations = readdirSync("prisma/migrations").flatMap((name) => {
    const file = `prisma/migrations/${name}/migration.sql`;
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  });
  for (const [table, begins] of Object.entries(told)) {
    const made = migrations.join("\n").matchAll(new RegExp(`on "${table}".*keep_few\\('(\\d+)'`, "g"));
    const most = [...made].at(-1)?.[1];
    const row = rows?.find((one) => one.startsWith(`| ${begins}`)) ?? "";
    expect(numbersIn(row), table).toContain(most);
  }
});
