import { expect, test } from "vitest";
import { keyOfPassphrase } from "@/lib/lock/argon";
import { newCode } from "@/lib/lock/code";
import { newLock } from "@/lib/lock/keys";
import { seal } from "@/lib/lock/seal";
import { openCopy } from "./open-copy";

test("a text that does not open stays locked in the copy, in its own place, and the rest opens", async () => {
  const whose = { userId: "ada", id: "L" };
  const code = newCode();
  const { kept, key } = await newLock(whose, { passphrase: "a lamp in the window", code }, keyOfPassphrase);
  const why = await seal(key, { userId: "ada", lock: "L", at: "page:why" }, "Because.");
  const ownWork = ["why", "grow"].map((section) => ({ section, words: why, lock: "L", revision: 1 }));
  const appointments = [
    { id: "1", note: await seal(key, { userId: "ada", lock: "L", at: "appointment:1" }, "Bring it."), lock: "L" },
    { id: "2", note: why, lock: "L" },
    { id: "3", note: "Never locked.", lock: null },
  ];
  const copy = await openCopy({ ownWork, appointments } as never, { ...whose, ...kept }, { code });
  expect(copy).toMatchObject({
    ownWork: [
      { section: "why", words: "Because.", lock: null },
      { section: "grow", words: why, lock: "L" },
    ],
    appointments: [
      { note: "Bring it.", lock: null },
      { note: why, lock: "L" },
      { note: "Never locked.", lock: null },
    ],
  });
});
