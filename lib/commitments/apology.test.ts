import { expect, test } from "vitest";
import { doorOf } from "../auth/token";
import { aCommitment, commitmentsOf, commits } from "../testing/commitments";
import { aPairWithALetter, delivers } from "../testing/letters";
import type { Person } from "../testing/pair";
import { lookByName } from "../views";

const refusal = (reason: string) => ({ ok: false, reason });

test("what one's own apology says will be done becomes a commitment, as long as it is there", async () => {
  const { hurt, accountable, repair, letter } = await aPairWithALetter("apology", { parts: { mend: "I ring." } });
  const tries = (from: string) => accountable.do("makeCommitment", aCommitment(repair, { letter: from }));
  expect(await tries(letter)).toMatchObject({ ok: true });
  expect(await tries(await delivers(accountable, repair, "ownership"))).toEqual(refusal("not-here"));
  await accountable.do("withdrawLetter", { repair, letter });
  expect(await tries(letter)).toEqual(refusal("not-here"));
  expect(await commitmentsOf(hurt, repair)).toMatchObject([{ letter, words: "I ring you before I leave work." }]);
});

test("2. a commitment from an apology looks the same to its author before and after that was opened, in every byte, and shows nothing of what is closed", async () => {
  const { hurt, accountable, repair, letter } = await aPairWithALetter("apology", {
    parts: { mend: "I pay.\nI ring." },
  });
  await commits(accountable, repair, { letter, words: "I ring at six." });
  const asked = [{ view: "commitments", input: { repair, ended: false } }];
  const seen = async (person: Person) => JSON.stringify((await lookByName(doorOf(person.token), asked))?.views);
  expect(await seen(hurt)).not.toMatch(/I pay|I ring\./);
  const before = await seen(accountable);
  await hurt.do("openEnvelope", { entry: letter, choice: "opened" });
  expect(await seen(accountable)).toBe(before);
});
