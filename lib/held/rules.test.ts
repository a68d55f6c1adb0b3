import { expect, test } from "vitest";
import type { Actor } from "../actor";
import { no, yes } from "../verdict";
import { mayReturn } from "./rules";

test("only the sweep gives back what was held", () => {
  expect(mayReturn({ released: true } as Actor)).toEqual(yes);
  expect(mayReturn({ sessionId: "any" } as Actor)).toEqual(no("not-here"));
});
