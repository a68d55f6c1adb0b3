import { expect, test } from "vitest";
import { no, yes } from "../verdict";
import { mayKeepAppointment, maySaveOwnWork, SECTIONS, sectionsFor, WANTS } from "./rules";

const page = (more: object = {}) => ({ section: "why" as const, words: "x", revision: 0, lock: null, ...more });

test("what is saved follows what was seen: a page that moved on refuses", () => {
  expect(maySaveOwnWork({}, { revision: null, lock: null }, page())).toEqual(yes);
  expect(maySaveOwnWork({}, { revision: 3, lock: null }, page({ revision: 3 }))).toEqual(yes);
  for (const [revision, seen] of [
    [null, 1],
    [3, 2],
    [3, 4],
  ] as const) {
    expect(maySaveOwnWork({}, { revision, lock: null }, page({ revision: seen }))).toEqual(no("own-work-moved-on"));
    expect(mayKeepAppointment({}, { revision, lock: null }, { note: "", lock: null, revision: seen } as never)).toEqual(
      no("own-work-moved-on"),
    );
  }
});

test("what one wants is one of three, or unsaid", () => {
  for (const words of ["", ...WANTS])
    expect(maySaveOwnWork({}, { revision: null, lock: null }, page({ section: "want", words }))).toEqual(yes);
  expect(maySaveOwnWork({}, { revision: null, lock: null }, page({ section: "want", words: "else" }))).toEqual(
    no("unreadable"),
  );
});

test("everybody has every page; only their order differs", () => {
  for (const hurt of [true, false]) expect(sectionsFor(hurt).toSorted()).toEqual([...SECTIONS].toSorted());
  expect(sectionsFor(true)[0]).toBe("want");
  expect(sectionsFor(false)[0]).toBe("why");
});
