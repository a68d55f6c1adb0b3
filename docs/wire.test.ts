import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MIN_PASSWORD } from "@/lib/accounts/rules";
import { DAYS_LATE, MAX_CHECK_IN } from "@/lib/check-ins/rules";
import { PAGE } from "@/lib/check-ins/schema";
import { MAX_DRAFT } from "@/lib/drafts/schema";
import { operations } from "@/lib/operations";
import { MAX_REPAIR_NAME } from "@/lib/repairs/rules";
import { REASONS } from "@/lib/verdict";
import { views } from "@/lib/views";
import { lookFrame } from "@/lib/wire/frames";
import { MAX_FRAME, WIRE_PATH } from "@/lib/wire/protocol";

const file = readFileSync("docs/wire.md", "utf8");
/** Without the spaces that line up its tables. */
const text = file.replace(/ +/g, " ");

/** The rows of the one table under a heading, as lists of cells. */
const rowsUnder = (heading: string) => {
  const section = text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const [table = ""] = /(^\|.*\n)+/m.exec(section) ?? [];
  return [...table.matchAll(/^\| `(\w[\w-]*)` \| (.*) \|$/gm)].map(([, name = "", rest = ""]) => [
    name,
    ...rest.split(" | "),
  ]);
};

test("docs/wire.md quotes docs/wire-example.mjs, which e2e/wire-example.spec.ts runs", () => {
  const example = readFileSync("docs/wire-example.mjs", "utf8");
  expect(file).toContain(`\`\`\`js\n${example}\`\`\`\n`);
});

test("docs/wire.md has every operation, with its scope and when it asks for the password", () => {
  const told = rowsUnder("Operations").map(([name, scope]) => `${name}: ${scope}`);
  const there = Object.entries(operations).map(
    ([name, { scope, reauth }]) => `${name}: ${scope}${reauth ? `, ${reauth} min` : ""}`,
  );
  expect(told.sort()).toEqual(there.sort());
});

test("docs/wire.md has every view, and which need a pair", () => {
  const told = rowsUnder("Views").map(([name, pair]) => `${name}: ${pair}`);
  const there = Object.entries(views).map(([name, { alone }]) => `${name}: ${alone ? "no" : "yes"}`);
  expect(told.sort()).toEqual(there.sort());
});

test("docs/wire.md has every reason", () => {
  expect(
    rowsUnder("Reasons")
      .map(([name]) => name)
      .sort(),
  ).toEqual([...REASONS].sort());
});

test("docs/wire.md states the limits that the code has", () => {
  const told = [
    `path \`${WIRE_PATH}\``,
    `| a frame | ${MAX_FRAME / 1024} KiB |`,
    `| a check-in | ${MAX_CHECK_IN.toLocaleString("en")} `,
    `| a draft | ${MAX_DRAFT.toLocaleString("en")} |`,
    `| the name of a repair | ${MAX_REPAIR_NAME} |`,
    `| a page of \`checkIns\` | ${PAGE} |`,
    `| a late check-in | ${DAYS_LATE} days |`,
    `fewer than ${MIN_PASSWORD} characters`,
  ];
  for (const words of told) expect(text).toContain(words);
  const looks = (count: number) => lookFrame.safeParse([Array(count).fill({ view: "us", input: {} })]).success;
  expect([looks(20), looks(21)]).toEqual([true, false]);
});
