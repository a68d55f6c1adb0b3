import { expect, it } from "vitest";
import { direction, locales, pickLocale } from "./i18n";

it("takes the chosen language before the browser's", () => {
  expect(pickLocale("en", "fr, en;q=0.1")).toBe("en");
});

it("reads an Accept-Language header by weight and by base language", () => {
  expect(pickLocale(undefined, "xx;q=0.9, en-GB;q=0.8")).toBe("en");
});

it("falls back, whatever it is given", () => {
  for (const header of [null, "", "*", ";;;q=", "xx-YY", "en;q=0", `${"a,".repeat(5000)}`]) {
    expect(locales).toContain(pickLocale("../../etc", header));
  }
});

it("knows which languages run from right to left", () => {
  expect(direction("fa")).toBe("rtl");
  expect(direction("fa-IR")).toBe("rtl");
  expect(direction("en")).toBe("ltr");
});
