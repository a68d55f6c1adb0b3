import { createDecipheriv, createECDH, hkdfSync, randomBytes, randomUUID } from "node:crypto";
import { createServer as createHttp } from "node:http";
import { Agent } from "node:https";
import { connect, type Socket } from "node:net";
import { deliverNotices } from "../notices/deliver";
import { runtime } from "../runtime";
import { localDay, wallTime } from "../zone";
import { house } from "./house";
import { PASSWORD, type Person } from "./pair";
import { listening, openPostOffice } from "./post-office";

/** A post office, and this process's mail sent through it. */
export async function aPostOffice() {
  const { mails, port, close } = await openPostOffice();
  runtime().mail = { url: `smtp://127.0.0.1:${port}`, from: "Mend <mend@example.org>" };
  return {
    mails,
    close: () => {
      runtime().mail = null;
      close();
    },
  };
}

/** A browser that takes notes: what it hands out, and how it opens what it is sent (RFC 8291). */
export function aBrowser(path: string = randomUUID()) {
  const pair = createECDH("prime256v1");
  const own = pair.generateKeys();
  const auth = randomBytes(16);
  const open = (body: Buffer) => {
    const [salt, theirs, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
    const derived = (secret: Buffer, with_: Buffer, info: Buffer, length: number) =>
      Buffer.from(hkdfSync("sha256", secret, with_, info, length));
    const shared = Buffer.concat([Buffer.from("WebPush: info\0"), own, theirs]);
    const secret = derived(pair.computeSecret(theirs), auth, shared, 32);
    const key = derived(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
    const nonce = derived(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
    const opening = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([opening.update(sealed.subarray(0, -16)), opening.final()]).toString();
    return JSON.parse(plain.slice(0, plain.lastIndexOf("\u0002")));
  };
  const keys = { p256dh: own.toString("base64url"), auth: auth.toString("base64url") };
  return { open, input: { endpoint: `https://fcm.googleapis.com/fcm/send/${path}`, ...keys, language: "en" } };
}

type Note = { path: string; headers: Record<string, unknown>; body: Buffer };

/** A push service, to which every connection that is made with its agent leads, whatever the address says. */
export async function aPushService() {
  const notes: Note[] = [];
  const is = { status: 201, location: "" };
  const server = createHttp(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    notes.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks) });
    response.writeHead(is.status, is.location ? { location: is.location } : {}).end();
  });
  const port = await listening(server);
  const agent = new Agent();
  Object.assign(agent, { createConnection: (): Socket => connect(port, "127.0.0.1") });
  return { notes, is, agent, close: () => server.close() };
}

/** Where notes go while a test runs: an office and a service of its own, and what sends to them. */
export async function whereNotesGo() {
  const { pass } = await house();
  const [office, service] = [await aPostOffice(), await aPushService()];
  const deliver = () => deliverNotices(service.agent);
  return {
    office,
    service,
    deliver,
    /** Moves time on by so many seconds, and ticks. */
    later: async (seconds: number) => {
      await pass(seconds);
      await deliver();
    },
    close: () => {
      office.close();
      service.close();
    },
  };
}

/** Connections to a service hang from now on, until they are let. Tells once so many have been asked for. */
export function hangs({ agent }: { agent: Agent }, most: number) {
  const connects = agent.createConnection.bind(agent);
  const waiting: (() => void)[] = [];
  const begun = new Promise<void>((begins) => {
    const createConnection: typeof connects = (options, made) => {
      waiting.push(() => made?.(null, connects(options) as Socket));
      if (waiting.length === most) begins();
      return undefined;
    };
    Object.assign(agent, { createConnection });
  });
  const lets = () => {
    Object.assign(agent, { createConnection: connects });
    for (const goes of waiting) goes();
  };
  return { begun, lets };
}

/** A reminder of one's own, tomorrow at nine. */
export const aReminder = (more: object = {}) => ({
  id: randomUUID(),
  day: localDay(Date.now() + 86_400_000, "UTC"),
  time: "09:00",
  zone: "UTC",
  words: "Ring Sam, and breathe first.",
  ...more,
});

export const choices = (more: object = {}) => ({ digest: null, quiet: null, zone: "UTC", answers: false, ...more });

/** A clock time and its day, so many hours from now by the database's clock. */
export async function inHours(hours: number) {
  const [row] = await (await house()).asOwner("select extract(epoch from clock()) * 1000 as now");
  const [day = "", time = ""] = wallTime(Number(row.now) + hours * 3_600_000, "UTC").split("T");
  return { day, time };
}

/** Somebody lets their device take notes. */
export async function takesNotes(person: Person) {
  const browser = aBrowser();
  const answer = await person.do("addDevice", browser.input);
  if (!answer.ok) throw new Error(answer.reason);
  return browser;
}

/** The code in the newest mail to an address. */
export const codeIn = (mails: { to: string; text: string }[], to: string) =>
  /\d{4} \d{4}/.exec(mails.findLast((mail) => mail.to === to)?.text ?? "")?.[0] ?? "";

/** Somebody gives an address and confirms it, the mail having come. */
export async function takesMail(person: Person, deliver: () => Promise<void>, mails: { to: string; text: string }[]) {
  const address = `${randomUUID()}@example.org`;
  await person.do("prove", { password: PASSWORD });
  await person.do("addMail", { address, language: "en" });
  await deliver();
  const answer = await person.do("confirmMail", { digits: codeIn(mails, address) });
  if (!answer.ok) throw new Error(answer.reason);
  return address;
}
