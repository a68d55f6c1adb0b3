import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { doorOf } from "../auth/token";
import type { PassagesView, SharedView } from "../hearings/schema";
import { aSharing } from "../testing/hearings";
import { aLetter, anAmendment, delivers, isReady, letterOf, lettersOf } from "../testing/letters";
import { afresh, aPair, type Person } from "../testing/pair";
import { anAnswer, answers, aPairWithAQuestion, released, threadOf } from "../testing/questions";
import { lookByName } from "../views";

const refusal = (reason: string) => ({ ok: false, reason });

test("2. a letter looks the same to its author before and after it is opened, in every byte: a hundred pairs", async () => {
  const people = await aPair();
  const kinds = ["ownership", "lateTruth", "apology"] as const;
  const choices = [["opened"], ["later", "opened"], ["together"], ["together", "later", "opened"]];
  for (let pair = 0; pair < 100; pair++) {
    const { hurt, accountable, repair } = await afresh(people.hurt, people.accountable);
    const kind = kinds[pair % kinds.length] ?? "ownership";
    if (kind === "apology") await isReady(hurt, repair);
    const letter = await delivers(accountable, repair, kind, { details: pair % 2 === 0 });
    const asked = [
      { view: "letter", input: { letter } },
      { view: "letters", input: { repair } },
      { view: "readiness", input: { repair } },
      { view: "path", input: {} },
      { view: "whatWasDone", input: {} },
    ];
    const authors = async () => JSON.stringify(await lookByName(doorOf(accountable.token), asked));
    const before = await authors();
    for (const choice of choices[pair % choices.length] ?? [])
      expect(await hurt.do("openEnvelope", { entry: letter, choice })).toMatchObject({ ok: true });
    expect(await authors()).toBe(before);
    expect(await accountable.do("openEnvelope", { entry: letter, choice: "opened" })).toEqual(refusal("not-here"));
  }
}, 60_000);

test("an apology quotes only what the other shared in a hearing of its repair; what is taken back is quoted no longer", async () => {
  const { hurt, accountable, repair } = await aPair();
  await isReady(hurt, repair);
  const shared = aSharing(repair, { words: "I could not sleep. You said no." });
  await hurt.do("shareHearing", shared);
  const heard = { repair, hearing: shared.id, id: randomUUID(), move: "heard", words: "You could not sleep." };
  await accountable.do("takeTurn", heard);
  const quoting = (turn: string) => ({ quotes: [{ turn, from: 0, to: 18 }] });
  const tries = (more: object) => accountable.do("deliverLetter", aLetter(repair, "apology", more));
  for (const turn of [heard.id, randomUUID()]) expect(await tries(quoting(turn))).toEqual(refusal("not-here"));
  expect(await tries({ quotes: [{ turn: shared.id, from: 4, to: 4 }] })).toEqual(refusal("unreadable"));
  const twice = [...quoting(shared.id).quotes, ...quoting(shared.id).quotes];
  expect(await tries({ quotes: twice })).toEqual(refusal("unreadable"));
  expect(await accountable.do("deliverLetter", aLetter(repair, "ownership", quoting(shared.id)))).toEqual(
    refusal("unreadable"),
  );
  const letter = await delivers(accountable, repair, "apology", quoting(shared.id));
  await hurt.do("openEnvelope", { entry: letter, choice: "opened" });
  expect((await letterOf(hurt, letter)).entries[0]?.written?.quotes).toEqual(quoting(shared.id).quotes);
  const words = (person: Person) => person.look<PassagesView>("passages", { turns: [shared.id, heard.id] });
  expect(await words(accountable)).toEqual({ [shared.id]: { hearing: shared.id, words: shared.words } });
  expect((await accountable.look<SharedView>("shared", { repair })).items).toMatchObject([{ id: shared.id }]);
  await hurt.do("withdrawTurn", { turn: shared.id });
  expect(await words(accountable)).toEqual({ [shared.id]: { hearing: shared.id, words: null } });
  expect((await accountable.look<SharedView>("shared", { repair })).items).toEqual([]);
  const more = anAmendment(repair, letter, "apology", quoting(shared.id));
  expect(await accountable.do("amendLetter", more)).toEqual(refusal("not-here"));
});

test("no letter and no answer has the id of the other: what was opened opens nothing else, and nothing is withdrawn with it", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion({ sealed: true });
  const answer = await answers(accountable, repair, question);
  await hurt.do("openEnvelope", { entry: answer, choice: "opened" });
  const letter = aLetter(repair, "lateTruth", { id: answer });
  expect(await accountable.do("deliverLetter", letter)).toMatchObject({ ok: true });
  await released();
  expect(await lettersOf(hurt, repair)).toEqual([]);
  expect(await accountable.look("drafts")).toMatchObject([{ words: "There was a third time." }]);
  const own = await delivers(accountable, repair, "ownership");
  await accountable.do("correctAnswer", anAnswer(repair, question, { id: own, reason: "wrong" }));
  await released();
  expect((await threadOf(hurt, question)).entries.filter(({ version }) => version === 2)).toEqual([]);
  expect(await lettersOf(hurt, repair)).toMatchObject([{ id: own, choice: null }]);
});
