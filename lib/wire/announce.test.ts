import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { News } from "../decide";
import { notifications } from "./announce";

test("news of a busy moment is told in as few texts as Postgres takes, none of it left out", () => {
  const news = Array.from({ length: 200 }, (_, at): News => {
    const ended = Array.from({ length: at % 9 }, () => randomUUID());
    return { pair: { id: randomUUID(), seq: at }, people: [randomUUID(), randomUUID()], ended };
  });
  const texts = notifications(news);
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) expect(Buffer.byteLength(`["${randomUUID()}",[${text}]]`)).toBeLessThan(8000);
  expect(texts.flatMap((text) => JSON.parse(`[${text}]`))).toEqual(news);
});
