import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { aPairWithACommitment, marks, today, wishes } from "../testing/commitments";
import { asApp } from "../testing/forged";
import { house } from "../testing/house";
import { aPairWithALetter } from "../testing/letters";
import type { Person } from "../testing/pair";

/** Writes a row in somebody's name, by hand, as the app's own role. */
const writes = (person: Person, table: string, row: Record<string, unknown>) => {
  const values = Object.values(row);
  const names = Object.keys(row).map((name) => `"${name}"`);
  const places = values.map((_, at) => `$${at + 1}`);
  return asApp(person, (query) => query(`insert into "${table}" (${names}) values (${places})`, values));
};
const DENIED = /row-level security/;
const entry = (pairId: string, authorId: string) => ({ pairId, id: randomUUID(), seq: 900, authorId, at: new Date() });
const promise = { words: "x", days: [], first: today(), zone: "UTC" };

test("the database itself lets neither write what is the other's to write, whoever writes to it", async () => {
  const { hurt, accountable, pairId, repair, commitment } = await aPairWithACommitment();
  const row = (person: Person) => entry(pairId, person.userId);
  const mark = { commitmentId: commitment, date: today(), version: 1, outcome: "kept" };
  await expect(writes(accountable, "Wish", { ...row(accountable), repairId: repair, words: "x" })).rejects.toThrow(
    DENIED,
  );
  await expect(writes(accountable, "Wish", { ...row(hurt), repairId: repair, words: "x" })).rejects.toThrow(DENIED);
  await expect(writes(hurt, "Commitment", { ...row(hurt), repairId: repair, ...promise })).rejects.toThrow(DENIED);
  await expect(writes(hurt, "CommitmentMark", { ...row(hurt), ...mark })).rejects.toThrow(DENIED);
  await expect(writes(hurt, "CommitmentMark", { ...row(accountable), ...mark })).rejects.toThrow(DENIED);
  const end = (query: (text: string) => Promise<unknown[]>) => query(`update "Commitment" set "endedAt" = now()`);
  await expect(asApp(hurt, end)).rejects.toThrow(DENIED);
});

test("a promise comes from no letter but one's own apology", async () => {
  for (const kind of ["ownership", "apology"] as const) {
    const { accountable, pairId, repair, letter } = await aPairWithALetter(kind);
    const row = { ...entry(pairId, accountable.userId), repairId: repair, ...promise, letterId: letter, line: 0 };
    const written = writes(accountable, "Commitment", row);
    if (kind === "apology") await written;
    else await expect(written).rejects.toThrow(DENIED);
  }
});

test("a note is written for oneself alone, and beside no mark of one's own", async () => {
  const { hurt, accountable, pairId, repair, commitment } = await aPairWithACommitment();
  const mark = await marks(accountable, repair, commitment);
  const note = (person: Person, of: Person) =>
    writes(person, "MarkNote", { userId: of.userId, pairId, markId: mark, fit: "fits" });
  await expect(note(accountable, accountable)).rejects.toThrow(DENIED);
  await expect(note(accountable, hurt)).rejects.toThrow(DENIED);
  await note(hurt, hurt);
});

test("4. a promise is ended once and does nothing else, and a wish only loses its words, even by the owner's hand", async () => {
  const { hurt, repair, commitment } = await aPairWithACommitment();
  const { asOwner } = await house();
  const wish = await wishes(hurt, repair);
  const change = (table: string, set: string, id: string) =>
    asOwner(`update "${table}" set ${set} where id = $1`, [id]);
  for (const set of [`words = 'x'`, `first = first + 1`, `days = '{1}'`, `"endedAt" = now(), words = 'x'`])
    await expect(change("Commitment", set, commitment)).rejects.toThrow("never changed");
  await change("Commitment", `"endedAt" = now()`, commitment);
  for (const set of [`"endedAt" = null`, `"endedAt" = now()`])
    await expect(change("Commitment", set, commitment)).rejects.toThrow("never changed");
  await expect(change("Wish", `words = 'x'`, wish)).rejects.toThrow("never changed");
  await expect(asOwner(`delete from "Commitment"`)).rejects.toThrow("never changed");
});
