import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { io } from "socket.io-client";

const example = fileURLToPath(import.meta.resolve("../docs/wire-example.mjs"));
const address = () => test.info().project.use.baseURL as string;
const password = "a lamp beside the tall green door";
const somebody = (firstName: string) => ({ name: `${firstName} ${randomUUID()}`, firstName });

/** Runs docs/wire-example.mjs as a reader would, and answers what it printed. */
async function run(more: Record<string, string>) {
  const env = { ...process.env, MEND_URL: address(), MEND_PASSWORD: password, MEND_FIRST_NAME: "", ...more };
  return (await promisify(execFile)(process.execPath, [example], { env, timeout: 30_000 })).stdout;
}

/** Someone signed up, and their end of the wire: as docs/wire.md says, written a second time. */
async function enter(request: APIRequestContext, firstName: string) {
  const origin = address();
  const entry = { ...somebody(firstName), password };
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const form = { ...entry, csrfToken, json: "true" };
  expect((await request.post("/api/auth/callback/sign-up", { form, headers: { origin } })).ok()).toBe(true);
  const { cookies } = await request.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const socket = io(origin, { path: "/wire", transports: ["websocket"], extraHeaders: { origin, cookie } });
  return {
    name: entry.name,
    act: async (operation: string, input: object) =>
      expect(await socket.emitWithAck("do", operation, randomUUID(), input)).toMatchObject({ ok: true }),
    look: async (view: string) => (await socket.emitWithAck("look", [{ view, input: {} }])).views[0].data,
    close: () => socket.close(),
  };
}

test("the example of docs/wire.md signs up, keeps a draft and looks, alone", async () => {
  const { name, firstName } = somebody("Ada");
  const first = await run({ MEND_NAME: name, MEND_FIRST_NAME: firstName });
  expect(first).toContain('changed {"self":true}');
  expect(first).toContain('saved {"ok":true,"at":{"pair":null,"self":1}}');
  expect(first).toContain('drafts [{"composer":"check-in","words":"Home by six."');
  expect(first).toContain("Ada alone");
  expect(await run({ MEND_NAME: name })).toContain('saved {"ok":true,"at":{"pair":null,"self":2}}');
});

test("the example of docs/wire.md says why it is not let in", async () => {
  await expect(run({ MEND_NAME: randomUUID() })).rejects.toThrow("wrong-password");
});

test("the example of docs/wire.md writes a check-in for two", async ({ playwright }) => {
  const [mine, theirs] = [
    await playwright.request.newContext({ baseURL: address() }),
    await playwright.request.newContext({ baseURL: address() }),
  ];
  const [ada, ben] = [await enter(mine, "Ada"), await enter(theirs, "Ben")];
  await ada.act("createInvitation", { role: "hurt" });
  const { pair, code } = await ada.look("invitation");
  await ben.act("joinInvitation", { code, role: "accountable" });
  await ada.act("confirmJoiner", { pair, role: "hurt" });
  const printed = await run({ MEND_NAME: ben.name });
  expect(printed).toContain("Ben and Ada");
  expect(printed).toContain('posted {"ok":true,"at":{"pair":2,');
  expect(printed).toContain("latest Home by six.");
  for (const one of [ada, ben]) one.close();
  for (const one of [mine, theirs]) await one.dispose();
});
