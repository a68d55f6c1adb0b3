import { readFileSync } from "node:fs";

/** Quotation marks and spaces in one way. */
export const plain = (text: string) => text.replaceAll(/[’‘]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, " ");

/** The rows of `docs/guide.md`: a sentence of the guide, the page and the text by which it lives, and the test that holds it. */
export const guideRows = () =>
  readFileSync("docs/guide.md", "utf8")
    .split("\n")
    .flatMap((line) => {
      const [sentence = "", route, key, held = ""] = line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
      const [, file = "", name = ""] = /^`?([^`:]+)`?(?:: "(.+)")?$/.exec(held) ?? [];
      return route?.startsWith("`/") && key
        ? [{ sentence, route: route.slice(1, -1), key: key.slice(1, -1), file, name }]
        : [];
    });
