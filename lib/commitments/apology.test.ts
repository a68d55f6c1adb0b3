import { expect, test } from "vitest";
import { doorOf } from "../auth/token";
import { aCommitment, commitmentsOf, commits } from "../testing/commitments";
import { amends, aPairWithALetter, delivers } from "../testing/letters";
import type { Person } from "../testing/pair";
import { lookByName } from "../views";

const refusal = (reason: string) => ({ ok: false, reason });

test("a line of one's own apology becomes a commitment: of its newest version, as long as it is there", async () => {
  const { hurt, accountable, repair, letter } = await aPairWithALetter("apology", {
    parts: { mend: "I pay.\nI ring." },
  });
  const tries = (line: number, more: object = {}) =>
    accountable.do("makeCommitment", aCommitment(repair, { letter, line, ...more }));
  expect(await tries(1)).toMatchObject({ ok: true });
  expect(await tries(2)).toEqual(refusal("not-here"));
  const statement = await delivers(accountable, repair, "ownership");
  expect(await tries(0, { letter: statement })).toEqual(refusal("not-here"));
  await amends(accountable, repair, letter, "apology", { parts: { did: "I lied.", mend: "I pay." } });
  expect(await tries(1)).toEqual(refusal("not-here"));
  await accountable.do("withdrawLetter", { repair, letter });
  expect(await tries(0)).toEqual(refusal("not-here"));
  expect(await commitmentsOf(hurt, repair)).toMatchObject([{ letter, words: "I ring you before I leave work." }]);
});

test("2. a commitment from an apology looks the same to its author before and after that was opened, in every byte, and shows nothing of what is closed", async () => {
  const { hurt, accountable, repair, letter } = await aPairWithALetter("apology", {
    parts: { mend: "I pay.\nI ring." },
  });
  await commits(accountable, repair, { letter, line: 1, words: "I ring at six." });
  const asked = [{ view: "commitments", input: { repair, ended: false } }];
  const seen = async (person: Person) => JSON.stringify((await lookByName(doorOf(person.token), asked))?.views);
  expect(await seen(hurt)).not.toMatch(/I pay|I ring\./);
  const before = await seen(accountable);
  await hurt.do("openEnvelope", { entry: letter, choice: "opened" });
  expect(await seen(accountable)).toBe(before);
});
