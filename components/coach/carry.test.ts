import { expect, test } from "vitest";
import type { Finding } from "@/lib/coach/labels";
import { carry } from "./carry";

const text = "I lied. You made me. It was late.";
const finding: Finding = { label: "blame_shift", start: 8, end: 19 };
const carried = (now: string) => carry([finding], text, now).map(({ start, end }) => now.slice(start, end));

test("a finding stays on its words while others are typed before and behind them", () => {
  expect(carried(text)).toEqual(["You made me"]);
  expect(carried(`${text} And dark.`)).toEqual(["You made me"]);
  expect(carried(`Yes. ${text}`)).toEqual(["You made me"]);
  expect(carried("I lied to you. You made me. It was late.")).toEqual(["You made me"]);
});

test("it goes when its own words are touched", () => {
  expect(carried("I lied. You never made me. It was late.")).toEqual([]);
  expect(carried("I lied. It was late.")).toEqual([]);
  expect(carried("")).toEqual([]);
});
