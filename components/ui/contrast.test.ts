import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Tokens = Map<string, string>;

const css = readFileSync(new URL("../../app/themes.css", import.meta.url), "utf8");

/** The custom properties declared in the first block that follows a selector. */
function tokens(selector: string): Tokens {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`no block for ${selector}`);
  const block = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? "", value ?? ""]),
  );
}

/** WCAG relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(theme: Tokens, a: string, b: string): number {
  const [x, y] = [a, b].map((name) => {
    const hex = theme.get(name);
    if (!hex) throw new Error(`no token --${name}`);
    return luminance(hex);
  });
  return (Math.max(x as number, y as number) + 0.05) / (Math.min(x as number, y as number) + 0.05);
}

const paper = ["bg", "surface", "sunken"];
const hues = ["tide", "plum", "honey", "clay", "brick"];

/** [what, on what, at least] */
const pairs: [string, string, number][] = [
  ...paper.map((on): [string, string, number] => ["ink", on, 7]),
  ...hues.map((hue): [string, string, number] => ["ink", `${hue}-soft`, 7]),
  ...["ink-2", "ink-3"].flatMap((text) => paper.map((on): [string, string, number] => [text, on, 4.5])),
  ...hues.flatMap((hue) => ["bg", "surface", `${hue}-soft`].map((on): [string, string, number] => [hue, on, 4.5])),
  ...hues.map((hue): [string, string, number] => ["ink-2", `${hue}-soft`, 4.5]),
  ["on-tide", "tide", 4.5],
  ["on-tide", "tide-hover", 4.5],
  ["on-brick", "brick", 4.5],
  ...paper.flatMap((on) => ["control", "focus", "gold"].map((edge): [string, string, number] => [edge, on, 3])),
];

const themes: [string, Tokens][] = [
  ["light", tokens(":root")],
  ["night", tokens('html[data-theme="night"]')],
  ["night by system", tokens("html:not([data-theme])")],
  ["ember", tokens('html[data-theme="ember"]')],
];

describe.each(themes)("theme %s", (_, theme) => {
  it.each(pairs)("%s on %s is at least %d : 1", (a, b, least) => {
    expect(ratio(theme, a, b)).toBeGreaterThanOrEqual(least);
  });
});

it("night chosen and night by system are one palette", () => {
  expect(tokens("html:not([data-theme])")).toEqual(tokens('html[data-theme="night"]'));
});

it("every theme names the same tokens", () => {
  const names = themes.map(([, theme]) => [...theme.keys()].sort().join());
  expect(new Set(names).size).toBe(1);
});
