import { expect, test } from "vitest";
import { house } from "../testing/house";
import { aPair, aPerson, onAnotherDevice } from "../testing/pair";
import type { DraftView } from "./schema";

const words = (drafts: DraftView[]) => drafts.map((draft) => [draft.composer, draft.words]);

test("unfinished words are kept, written over, found on another device and let go", async () => {
  const ada = await aPerson();
  const other = await onAnotherDevice(ada);
  for (const text of ["I", "I wan", "I want to \n say "])
    expect(await ada.do("saveDraft", { composer: "check-in", words: text })).toMatchObject({ ok: true });
  await other.do("saveDraft", { composer: "answer:11111111-1111-4111-8111-111111111111", words: "" });
  expect(words(await other.look<DraftView[]>("drafts")).sort()).toEqual([
    ["answer:11111111-1111-4111-8111-111111111111", ""],
    ["check-in", "I want to \n say "],
  ]);
  expect(await other.do("discardDraft", { composer: "check-in" })).toMatchObject({ ok: true });
  expect(words(await ada.look<DraftView[]>("drafts"))).toHaveLength(1);
  expect(await ada.do("discardDraft", { composer: "never-there" })).toMatchObject({ ok: true });
});

test("a draft moves nothing of the pair's, and the other never sees it", async () => {
  const { asOwner } = await house();
  const { hurt, accountable, pairId } = await aPair();
  const pair = () =>
    asOwner(
      `select p.*, (select count(*) from "Event" e where e."pairId" = p.id) as events from "Pair" p where id = $1`,
      [pairId],
    );
  const before = await pair();
  const { news } = await hurt.perform("saveDraft", { composer: "check-in", words: "Not for you yet." });
  expect(news).toEqual({ people: [hurt.userId], ended: [] });
  expect(await pair()).toEqual(before);
  expect(await accountable.look("drafts")).toEqual([]);
});

test("two devices that save at the same moment both get through, and one text remains whole", async () => {
  const ada = await aPerson();
  const other = await onAnotherDevice(ada);
  const texts = Array.from({ length: 12 }, (_, at) => `Text number ${at}`);
  const answers = await Promise.all(
    texts.map((text, at) => (at % 2 ? ada : other).do("saveDraft", { composer: "check-in", words: text })),
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(texts).toContain((await ada.look<DraftView[]>("drafts"))[0]?.words);
});
