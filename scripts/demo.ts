import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import type { Session } from "@/lib/actor";
import { auth } from "@/lib/auth/auth";
import { once } from "@/lib/auth/once";
import { doorOf, hashToken } from "@/lib/auth/token";
import { call } from "@/lib/db";
import { loadEnv } from "@/lib/env";
import { type OperationName, operations } from "@/lib/operations";
import type { InvitationView, UsView } from "@/lib/pair/schema";
import { perform } from "@/lib/perform";
import { runtime } from "@/lib/runtime";
import { startRuntime } from "@/lib/start-runtime";
import { sweep } from "@/lib/sweep";
import { lookByName, type ViewName } from "@/lib/views";
import { localDay } from "@/lib/zone";
import { openDatabase } from "./database";
import { agreements } from "./demo-agreements";
import { commitments } from "./demo-commitments";
import { letters } from "./demo-letters";
import LIFE from "./demo-life.json" with { type: "json" };
import { moments } from "./demo-moments";
import { openness } from "./demo-openness";
import { ownWork } from "./demo-own-work";
import QUESTIONS from "./demo-questions.json" with { type: "json" };
import { reminders } from "./demo-reminders";
import { readSecrets } from "./secrets";

const PASSWORD = "rain on the kitchen window";
const ZONE = "Europe/Copenhagen";
const MINUTE = 60_000;

type Someone = { name: string; userId: string; token: string };

async function must(someone: Someone, name: OperationName, input: unknown) {
  await once(call("touch_session", hashToken(someone.token)));
  const asked = { name, operation: operations[name], requestId: randomUUID(), input };
  const { answer } = await perform(asked, doorOf(someone.token));
  if (!answer.ok) throw new Error(`The demo could not ${name}: ${answer.reason}.`);
}

async function see<Data>(someone: Someone, view: ViewName, input: object = {}): Promise<Data> {
  const seen = (await lookByName(doorOf(someone.token), [{ view, input }])) as { views: unknown[] };
  return (seen.views[0] as { data: Data }).data;
}

async function signUp(name: string, mark: string): Promise<Someone> {
  const device = { id: randomUUID(), address: "127.0.0.1", label: "Demo" };
  const made = await auth.signUp(
    { name: `${name.toLowerCase()}-${mark}`, firstName: name, password: PASSWORD, shared: false },
    device,
  );
  if (!made.ok) throw new Error(`The demo could not sign ${name} up: ${made.reason}.`);
  return { name, userId: made.userId, token: made.token };
}

async function link(maya: Someone, jonas: Someone) {
  await must(maya, "createInvitation", { role: "hurt" });
  const { pair, code } = await see<InvitationView & { code: string }>(maya, "invitation");
  await must(jonas, "joinInvitation", { code, role: "accountable" });
  await must(maya, "confirmJoiner", { pair, role: "hurt" });
  const { repairs } = await see<UsView>(maya, "us");
  const repair = repairs[0]?.id ?? "";
  await must(maya, "nameRepair", { repair, name: "The spring" });
  return repair;
}

/** How far from now a moment of the demo's life lies, in milliseconds. What would lie ahead is a minute ago. */
function distance(day: number, at: string) {
  const date = localDay(Date.now() + day * 24 * 60 * MINUTE, ZONE);
  const moment = Date.parse(`${date}T${at}:00+01:00`);
  return { date, away: Math.min(moment - Date.now(), -MINUTE) };
}

type When = { day: number; at: string };
type Asked = {
  asked: When & { words: string; sealed?: boolean };
  promised?: When & { how: string };
  answers?: (When & { words: string; certainty: string; moreIn?: number; reason?: string })[];
  opened?: When;
  settled?: When;
};
type Act = { away: number; act: () => Promise<unknown> };
type Find = (name: string) => Someone;

const checkIns = (person: Find): Act[] =>
  LIFE.map(({ day, at, who, kind, words, outcome, about, reply }) => {
    const { date, away } = distance(day, at);
    const act = async () => {
      const id = randomUUID();
      const more = { ...(outcome ? { outcome } : {}), ...(about ? { about: `${date}T${about}` } : {}) };
      await must(person(who), "postCheckIn", { id, kind, words, localDate: date, zone: ZONE, ...more });
      if (reply) await must(person(who === "maya" ? "jonas" : "maya"), "replyToCheckIn", { checkIn: id, reply });
    };
    return { away, act };
  });

/** So long after something could still be taken back, it goes. */
const GOES = 11_000;

/** Lets go what could be taken back until then. */
const goes = (away: number): Act => ({ away: away + GOES, act: () => sweep(operations) });

/** What Maya asked, and what Jonas answered. What is held for some seconds goes when the sweep comes by. */
function questions(person: Find, repair: string): Act[] {
  return (QUESTIONS as Asked[]).flatMap(({ asked, promised, answers = [], opened, settled }) => {
    const [question, about] = [randomUUID(), distance(asked.day, asked.at)];
    const ask = { repair, id: question, words: asked.words, sealed: asked.sealed ?? false };
    const acts: Act[] = [{ away: about.away, act: () => must(person("maya"), "askQuestion", ask) }, goes(about.away)];
    const does = (who: string, when: When | undefined, name: OperationName, more: object) =>
      when && acts.push({ away: distance(when.day, when.at).away, act: () => must(person(who), name, more) });
    does("jonas", promised, "acknowledgeQuestion", { repair, question, how: promised?.how });
    for (const { day, at, moreIn, ...letter } of answers) {
      const moreBy = moreIn === undefined ? {} : { moreBy: distance(day + moreIn, at).date };
      const answer = { repair, question, id: randomUUID(), details: false, sealed: false, ...letter, ...moreBy };
      does("jonas", { day, at }, letter.reason ? "correctAnswer" : "answerQuestion", answer);
      acts.push(goes(distance(day, at).away));
      if (opened) does("maya", opened, "openEnvelope", { entry: answer.id, choice: "opened" });
    }
    does("maya", settled, "settleQuestion", { repair, question });
    return acts;
  });
}

/** Two people with six weeks behind them, made by the same operations that people use, each at its own time. */
async function live() {
  const env = loadEnv();
  const publicUrl = new URL(env.PUBLIC_URL);
  const { secret, key } = readSecrets(env);
  const database = await openDatabase({ databaseUrl: env.DATABASE_URL, secret, dataDir: env.DATA_DIR });
  // Only a connection of the owner's may say that it is another time, and only for itself.
  const at = async (away: number, act: () => Promise<unknown>) => {
    const url = new URL(database.ownerUrl);
    url.searchParams.set("options", `-c timezone=UTC -c mend.clock=${away / 1000}`);
    const { pool } = startRuntime({ databaseUrl: url.href, connections: 2, secret, key, publicUrl });
    await act().finally(() => pool.end());
  };
  const mark = randomBytes(2).toString("hex");
  const people: Partial<Record<string, Someone>> = {};
  const person = (name: string) => people[name] as Someone;
  let repair = "";
  await at(distance(-43, "20:00").away, async () => {
    people.maya = await signUp("Maya", mark);
    people.jonas = await signUp("Jonas", mark);
    repair = await link(person("maya"), person("jonas"));
  });
  const agreed = agreements({
    ...{ distance, zone: ZONE },
    does: (who, name, input) => must(person(who), name, input),
    // As if the password had been given just now: only the owner of the database may say so.
    proves: (who) =>
      runtime().pool.query(`update "Session" set "provenAt" = clock() where "tokenHash" = $1`, [
        hashToken(person(who).token),
      ]),
    page: (who, agreement) => see(person(who), "agreement", { agreement }),
    door: (who) => doorOf(person(who).token) as Session,
  });
  const written = letters({
    ...{ repair, goes, away: ({ day, at }) => distance(day, at).away },
    does: (who, name, input) => must(person(who), name, input),
  });
  const promised = commitments({
    ...{ repair, distance, zone: ZONE },
    does: (who, name, input) => must(person(who), name, input),
  });
  const offered = openness({
    ...{ repair, away: ({ day, at }) => distance(day, at).away },
    does: (who, name, input) => must(person(who), name, input),
  });
  const worked = ownWork({ distance, does: (who, name, input) => must(person(who), name, input) });
  const close = moments({
    away: ({ day, at }) => distance(day, at).away,
    does: (who, name, input) => must(person(who), name, input),
    sweeps: () => sweep(operations),
  });
  const set = reminders({
    zone: ZONE,
    date: (day) => localDay(Date.now() + day * 24 * 60 * MINUTE, ZONE),
    does: (who, name, input) => must(person(who), name, input),
  });
  const pace = { repair, id: randomUUID(), mode: "steady", hour: 20, zone: ZONE };
  const patience = { away: distance(-20, "21:10").away, act: () => must(person("maya"), "setPace", pace) };
  const acts = [
    patience,
    ...checkIns(person),
    ...questions(person, repair),
    ...written,
    ...agreed,
    ...promised,
    ...offered,
    ...worked,
    ...close,
    ...set,
  ];
  for (const { away, act } of acts.sort((one, other) => one.away - other.away)) await at(away, act);
  for (const someone of [person("maya"), person("jonas")]) {
    console.log(`${someone.name}: ${publicUrl.origin}/link#${await linkFor(database.ownerUrl, someone)}`);
  }
  console.log(
    "Each link signs in once, within a day, in a browser on this machine, while Mend runs (npm start). Use one browser profile for each of the two.",
  );
  await database.stop();
}

/** A one-use sign-in link. */
async function linkFor(ownerUrl: string, { userId }: Someone) {
  const token = randomBytes(24).toString("base64url");
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(
    `insert into "SignInLink" ("tokenHash", "userId", "expiresAt") values ($1, $2, now() + interval '1 day')`,
    [hashToken(token), userId],
  );
  await owner.end();
  return token;
}

await live();
