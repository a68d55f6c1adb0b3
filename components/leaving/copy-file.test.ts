import { expect, test } from "vitest";
import { type Copied, copyAsData, copyAsPage } from "./copy-file";

const TEXTS = {
  ...{
    title: "t",
    checkIns: "c",
    questions: "q",
    kept: "k",
    ownWork: "w",
    locked: "it is locked",
    appointment: String,
    page: ({ section, words }: { section: string; words: string }) => ({ head: section, words }),
    me: "I",
    them: "<b>",
    kind: String,
    outcome: String,
    entry: String,
  },
  ...{ version: String, letter: () => "sure", closed: "in a closed envelope", withdrawn: "withdrawn" },
  ...{
    letters: "l",
    written: ({ kind }: { kind: string }) => kind,
    part: (_: string, part: string) => part,
    whole: () => "",
  },
  ...{ hearings: "h", turn: ({ move }: { move: string }) => move, aloud: "aloud", feeling: String },
  ...{
    commitments: "p",
    promised: ({ kind }: { kind: string }) => kind,
    when: ({ date }: { date?: string }) => date ?? "",
  },
  ...{ offers: "o", lines: "n", paragraphs: "g", scope: ({ scope }: { scope: string }) => scope },
  ...{ agreements: "a", done: () => "done", clause: () => "clause" },
  ...{ moments: "m", moment: ({ good }: { good: boolean }) => (good ? "good" : "moment") },
};
const one = (words: string | null): Copied => ({
  checkIns: [
    {
      ...{ id: "1", mine: false, kind: "plan", words, outcome: null, at: 0 },
      ...{ localDate: "2026-11-24", zone: "Europe/London", about: null },
    },
  ],
  questions: [],
  letters: [],
  hearings: [],
  commitments: [],
  agreements: [],
  moments: [],
  offers: [],
  lines: [],
  paragraphs: [],
  kept: [],
  ownWork: [],
  appointments: [],
});
const answer = (more: object): Copied => ({
  checkIns: [],
  letters: [],
  hearings: [],
  commitments: [],
  agreements: [],
  moments: [],
  offers: [],
  lines: [],
  paragraphs: [],
  kept: [],
  ownWork: [],
  appointments: [],
  questions: [
    {
      ...{ id: "1", mine: false, kind: "answered", question: "2", words: null, letter: null, version: 1 },
      ...{ closed: false, promised: null, at: 0, withdrawnAt: null, ...more },
    },
  ],
});

test("a copy shows words as text: no markup in them is one, and what can't be seen is written out", () => {
  const page = copyAsPage(one("<img src=x> & Paid \u202e01\u202c.\nZero\u200bwidth."), TEXTS, "en");
  expect(page).toContain("&lt;img src=x&gt; &amp; Paid [U+202E]01[U+202C].\nZero[U+200B]width.");
  expect(page).toContain("&lt;b&gt;");
  expect(copyAsPage(one(null), TEXTS, "en")).toContain("withdrawn");
});

test("an answer is copied with its words; one in a closed envelope says so, and one that was withdrawn too", () => {
  expect(copyAsPage(answer({ words: "At <Sam's>." }), TEXTS, "en")).toContain("At &lt;Sam&#39;s&gt;.");
  expect(copyAsPage(answer({ closed: true }), TEXTS, "en")).toContain("in a closed envelope");
  expect(copyAsPage(answer({ withdrawnAt: 1 }), TEXTS, "en")).toContain("withdrawn");
});

test("a turn is copied with its words and feelings; one that was spoken says so, and one that was withdrawn too", () => {
  const turn = (more: object): Copied => ({
    ...one(null),
    hearings: [
      {
        ...{ id: "1", mine: true, move: "imagine", hearing: "2", words: null, feelings: [], aloud: false },
        ...{ judgement: null, need: null, at: 0, withdrawnAt: null, ...more },
      },
    ],
  });
  const page = copyAsPage(turn({ words: "<Alone>.", feelings: ["sad", "<left>"] }), TEXTS, "en");
  for (const words of ["I · imagine", "&lt;Alone&gt;.", "sad · &lt;left&gt;"]) expect(page).toContain(words);
  expect(copyAsPage(turn({ aloud: true }), TEXTS, "en")).toContain(">aloud<");
  expect(copyAsPage({ ...turn({ withdrawnAt: 1 }), checkIns: [] }, TEXTS, "en")).toContain("withdrawn");
});

test("what nobody else has is in one's own copy", () => {
  const kept = [{ composer: "note:1", words: "He said nine <the> last time.", savedAt: 0 }];
  expect(copyAsPage({ ...one(null), kept }, TEXTS, "en")).toContain("He said nine &lt;the&gt; last time.");
});

test("a letter is copied part by part; one that is closed says so, and one that was withdrawn too", () => {
  const letter = (more: object): Copied => ({
    ...one(null),
    letters: [
      {
        ...{ id: "1", mine: false, letter: "1", kind: "ownership", topic: null, urgent: false, did: "delivered" },
        ...{ parts: null, more: {}, version: 1, closed: false, part: null, at: 0, withdrawnAt: null, ...more },
      },
    ],
  });
  const page = copyAsPage(letter({ parts: { did: "I <lied>.", hid: "A card." } }), TEXTS, "en");
  expect(page).toContain("did\nI &lt;lied&gt;.\n\nhid\nA card.");
  expect(copyAsPage(letter({ closed: true }), TEXTS, "en")).toContain("in a closed envelope");
  expect(copyAsPage(letter({ withdrawnAt: 1 }), TEXTS, "en")).toContain("withdrawn");
});

test("one's own work is copied with its appointments; a page with nothing on it is not", () => {
  const page = copyAsPage(
    {
      ...one(null),
      ownWork: [
        { section: "why", words: "I was <afraid>.", lock: null, revision: 2, savedAt: 0 },
        { section: "plan", words: "", lock: null, revision: 3, savedAt: 0 },
      ],
      appointments: [
        {
          ...{ id: "1", revision: 1, lock: null, whom: "mentor", localDate: "2026-12-01" },
          time: "16:30",
          note: "Sleep.",
        },
      ],
    },
    TEXTS,
    "en",
  );
  for (const words of ["I was &lt;afraid&gt;.", "mentor", "2026-12-01 · 16:30", "Sleep."])
    expect(page).toContain(words);
  expect(page).not.toContain("<bdi>plan</bdi>");
});

test("own work that was not opened says that it is locked, and is in the data as it is kept", () => {
  const ownWork = [{ section: "why" as const, words: "l1.nonce.body", lock: "1", revision: 2, savedAt: 0 }];
  const all = { ...one(null), ownWork };
  expect(copyAsPage(all, TEXTS, "en")).toContain("it is locked");
  expect(copyAsPage(all, TEXTS, "en")).not.toContain("l1.nonce.body");
  expect(copyAsData(all)).toContain("l1.nonce.body");
});

test("what was promised and what became of it is copied; a wish that was taken back says so", () => {
  const done = (more: object): Copied => ({
    ...one("x"),
    commitments: [
      {
        ...{ id: "1", mine: true, kind: "notKept", of: "2", words: "The <train>.", instead: "By bus.", at: 0 },
        ...{ more: { date: "2026-11-24" }, withdrawnAt: null, ...more },
      } as Copied["commitments"][number],
    ],
  });
  const page = copyAsPage(done({}), TEXTS, "en");
  for (const words of ["I · notKept", "2026-11-24", "The &lt;train&gt;.\n\nBy bus."]) expect(page).toContain(words);
  const gone = done({ kind: "wish", words: null, instead: null, withdrawnAt: 1 });
  expect(copyAsPage(gone, TEXTS, "en")).toContain("withdrawn");
});
