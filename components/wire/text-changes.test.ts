import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { changeOf, moved } from "./text-changes";

type Delta = Y.YTextEvent["delta"];
type Change = ReturnType<typeof changeOf>;

/** Few letters, so that they repeat; and two signs that share half of their pair, one on either side. */
const LETTERS = ["a", "a", "b", " ", "\n", "é", "\u{1f600}", "\u{1f601}", "\u{1fa00}"];
const letters = (maxLength: number) => fc.array(fc.constantFrom(...LETTERS), { maxLength });
/** In a text of any length: from where, how many letters are taken, and what is put there. */
const splice = fc.record({ at: fc.nat(), taken: fc.nat(3), put: letters(4) });
type Splice = typeof splice extends fc.Arbitrary<infer One> ? One : never;

/** Does that to a text as somebody at a keyboard would: never to half a letter. The caret ends behind what was put in. */
function spliced(text: string, { at, taken, put }: Splice) {
  const all = [...text];
  const from = at % (all.length + 1);
  const start = all.slice(0, from).join("") + put.join("");
  return { after: start + all.slice(from + taken).join(""), caret: start.length, from, put };
}

const applied = (text: string, { at, taken, put }: Change) => text.slice(0, at) + put + text.slice(at + taken);

test("what was done between two texts, done to the one, is the other; and it is never done to half a letter", () => {
  const given = fc.tuple(letters(12), splice, fc.boolean());
  fc.assert(
    fc.property(given, ([before, one, knowsCaret]) => {
      const text = before.join("");
      const { after, caret } = spliced(text, one);
      const change = changeOf(text, after, knowsCaret ? caret : 0);
      expect(applied(text, change)).toBe(after);
      expect([change.put, text.slice(change.at, change.at + change.taken)].every((part) => part.isWellFormed())).toBe(
        true,
      );
    }),
    { numRuns: 5000 },
  );
});

test("the same holds for any two texts, wherever the caret is", () => {
  fc.assert(
    fc.property(letters(10), letters(10), fc.nat(25), (one, other, caret) => {
      const [before, after] = [one.join(""), other.join("")];
      const change = changeOf(before, after, caret);
      expect(applied(before, change)).toBe(after);
      expect([change.put, before.slice(0, change.at)].every((part) => part.isWellFormed())).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test("a letter that was typed is put exactly where it was typed, whatever stands around it", () => {
  fc.assert(
    fc.property(letters(12), fc.nat(), fc.constantFrom(...LETTERS), (before, at, letter) => {
      const [text, where] = [before.join(""), before.slice(0, at % (before.length + 1)).join("").length];
      const { after, caret } = spliced(text, { at: at % (before.length + 1), taken: 0, put: [letter] });
      const change = changeOf(text, after, caret);
      expect(applied(text, change)).toBe(after);
      // Only a sign that shares half of its pair with a neighbour takes that along, whole.
      if (letter.length === 1) expect(change).toEqual({ at: where, taken: 0, put: letter });
      else expect(change.taken).toBeLessThanOrEqual(2);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ["a third letter between two alike", "aa", "aaa", 2, { at: 1, taken: 0, put: "a" }],
  ["one before them", "aa", "aaa", 1, { at: 0, taken: 0, put: "a" }],
  ["one after them", "aa", "aaa", 3, { at: 2, taken: 0, put: "a" }],
  ["one of three taken away", "aaa", "aa", 1, { at: 1, taken: 1, put: "" }],
  ["a word corrected further up, the caret staying behind", "teh end", "the end", 7, { at: 1, taken: 2, put: "he" }],
  ["nothing", "same", "same", 2, { at: 2, taken: 0, put: "" }],
  ["another sign with the same first half", "\u{1f600}", "\u{1f601}", 2, { at: 0, taken: 2, put: "\u{1f601}" }],
  ["another sign with the same second half", "\u{1f600}", "\u{1fa00}", 2, { at: 0, taken: 2, put: "\u{1fa00}" }],
  ["a sign before the same", "\u{1f600}", "\u{1f600}\u{1f600}", 2, { at: 0, taken: 0, put: "\u{1f600}" }],
])("changed: %s", (_what, before, after, caret, change) => {
  expect(changeOf(before, after, caret)).toEqual(change);
});

/** What the other's page is told of what somebody does to a shared text, and which letter of before each one after it is. */
function told(text: string, all: Splice[]) {
  const shared = new Y.Doc().getText();
  shared.insert(0, text);
  const kept: (number | null)[] = Array.from({ length: text.length }, (_, at) => at);
  let delta: Delta = [];
  shared.observe((event) => {
    delta = event.delta;
  });
  shared.doc?.transact(() => {
    for (const one of all) {
      const { after, caret } = spliced(shared.toString(), one);
      const { at, taken, put } = changeOf(shared.toString(), after, caret);
      shared.delete(at, taken);
      shared.insert(at, put);
      kept.splice(at, taken, ...Array.from({ length: put.length }, () => null));
    }
  });
  return { delta, kept };
}

test.each([
  ["what is put in before it moves it on", 3, [{ retain: 1 }, { insert: "xy" }], 5],
  ["what is put in exactly there comes after it", 3, [{ retain: 3 }, { insert: "xy" }], 3],
  ["what is put in behind it leaves it", 3, [{ retain: 4 }, { insert: "xy" }], 3],
  ["what is taken away before it moves it back", 3, [{ delete: 2 }], 1],
  ["what is taken away around it leaves it where that was", 3, [{ retain: 2 }, { delete: 5 }], 2],
  [
    "of both, each does its part",
    3,
    [{ insert: "x" }, { retain: 1 }, { delete: 1 }, { retain: 3 }, { insert: "y" }],
    3,
  ],
])("a caret: %s", (_what, index, delta, to) => {
  expect(moved(index, delta)).toBe(to);
});

test("a caret stays between the letters that it was between, whatever the other does", () => {
  fc.assert(
    fc.property(letters(12), fc.array(splice, { minLength: 1, maxLength: 3 }), fc.nat(), (before, all, where) => {
      const text = before.join("");
      const index = where % (text.length + 1);
      const { delta, kept } = told(text, all);
      const to = moved(index, delta);
      const left = kept.findLastIndex((at) => at !== null && at < index);
      const right = kept.findIndex((at) => at !== null && at >= index);
      expect(to).toBeGreaterThan(left);
      expect(to).toBeLessThanOrEqual(right < 0 ? kept.length : right);
    }),
    { numRuns: 5000 },
  );
});

/**
 * A field as `bind` keeps one, without a page: what is typed in it is an edit of the text, what the other types appears in
 * it; and while letters are composed it is left alone.
 */
function aField(document: Y.Doc) {
  const text = document.getText();
  const mine = Symbol("mine");
  const it = { value: "", composing: false };
  let shown = "";
  let meanwhile: Delta[] = [];
  text.observe(({ delta }, { origin }) => {
    if (origin === mine) return;
    if (it.composing) return void meanwhile.push(delta);
    let place = 0;
    for (const { retain = 0, insert, delete: taken = 0 } of delta) {
      place += retain;
      const put = typeof insert === "string" ? insert : "";
      it.value = it.value.slice(0, place) + put + it.value.slice(place + taken);
      place += put.length;
    }
    shown = it.value;
  });
  const edit = (caret: number) => {
    const { at, taken, put } = changeOf(shown, it.value, caret);
    const [from, to] = [meanwhile.reduce(moved, at), meanwhile.reduce(moved, at + taken)];
    meanwhile = [];
    document.transact(() => {
      text.delete(from, to - from);
      text.insert(from, put);
    }, mine);
    it.value = text.toString();
    shown = it.value;
  };
  return {
    ...{ it, text, document },
    /** Does that in the field; or, composing, only to what is seen. */
    types: (one: Splice) => {
      const { after, caret } = spliced(it.value, one);
      it.value = after;
      if (!it.composing) edit(caret);
    },
    composes: () => {
      if (it.composing) {
        it.composing = false;
        edit(it.value.length);
      } else it.composing = true;
    },
  };
}

const doing = fc.record({
  whose: fc.nat(1),
  what: fc.constantFrom("types", "types", "types", "hears", "composes"),
  splice,
});

test("two fields in which both type, hear each other late and compose letters end with one text, which both show", () => {
  fc.assert(
    fc.property(fc.array(doing, { minLength: 1, maxLength: 40, size: "max" }), (all) => {
      const fields = [aField(new Y.Doc()), aField(new Y.Doc())] as const;
      const late: [Uint8Array[], Uint8Array[]] = [[], []];
      for (const at of [0, 1] as const) {
        fields[at].document.on(
          "update",
          (update, origin) => origin !== "theirs" && late[at === 0 ? 1 : 0].push(update),
        );
      }
      const hears = (at: 0 | 1, count: number) => {
        for (const update of late[at].splice(0, count)) Y.applyUpdate(fields[at].document, update, "theirs");
      };
      for (const { whose, what, splice: one } of all) {
        const at = whose === 0 ? 0 : 1;
        if (what === "types") fields[at].types(one);
        else if (what === "composes") fields[at].composes();
        else hears(at, 1 + one.taken);
        if (!fields[at].it.composing) expect(fields[at].it.value).toBe(fields[at].text.toString());
      }
      for (const field of fields) if (field.it.composing) field.composes();
      for (const at of [0, 1] as const) hears(at, Number.POSITIVE_INFINITY);
      const [one, other] = fields.map(({ it }) => it.value);
      expect(one).toBe(other);
      expect(one?.isWellFormed()).toBe(true);
      expect([one, other]).toEqual(fields.map(({ text }) => text.toString()));
    }),
    { numRuns: 1000 },
  );
});
