import type { Agent } from "node:https";
import { maySendCode } from "../auth/limits";
import { once } from "../auth/once";
import { call } from "../db";
import { isDue, mailbox, NOTED, type NoticeKind, nextAt, type Quiet } from "../reminders/rules";
import { runtime } from "../runtime";
import type { WrappedKey } from "../vault/keys";
import { vaultOf } from "../vault/vault";
import { mail } from "./mail";
import { push, type Subscription } from "./push";
import { noteIn } from "./texts";

type Choice = { zone: string; digest: string | null; quietFrom: string | null; quietTo: string | null };
/** What there is cause for, and what its person chose when it was looked at. */
type Due = { kind: NoticeKind; about: string; userId: string; now: Date; by: Date | null; choice: Choice | null };
/** By what it is sent, as it was when it was taken up. */
type Ways = {
  keys: WrappedKey[];
  mail: { id: string; address: string; code: string; language: string } | null;
  devices: { session: string; subscription: string; language: string }[] | null;
};

/** So many people are written to at once. */
const AT_ONCE = 10;
/** How long a service may keep a note for a device that is off. Never into quiet hours. */
const TWELVE_HOURS = 12 * 3600;

const zoneOf = ({ choice }: Due) => choice?.zone ?? "UTC";
const quietOf = ({ choice }: Due): Quiet | null =>
  choice?.quietFrom && choice.quietTo ? { begins: choice.quietFrom, ends: choice.quietTo } : null;

/** Why something was not sent, without whom it was for: what a mail server says may name them. */
const report = (what: string) => (error: { code?: string; statusCode?: number }) =>
  console.error(`${what} was not sent`, error.code ?? error.statusCode ?? "");

/** All that there is cause for, one person after the other. However much of it must wait, whoever comes later is seen too. */
async function* byPerson() {
  for (let after: string | null = null; ; ) {
    const some: Due[] = await once(call<Due>("due_notices", after));
    for (const person of new Set(some.map(({ userId }) => userId)))
      yield some.filter(({ userId }) => userId === person);
    after = some.at(-1)?.userId ?? null;
    if (!after) return;
  }
}

const isNow = (one: Due) =>
  isDue({ kind: one.kind, by: one.by?.getTime() ?? null, zone: zoneOf(one), quiet: quietOf(one) }, one.now.getTime());

/**
 * Sends what is due by the clock: each once, by whichever process takes it up first, never twice. One that dies between
 * taking up and sending has sent none, which is better than two. Tests call this; the worker merely ticks it.
 */
export async function deliverNotices(agent?: Agent) {
  const people = byPerson();
  const some = async () => {
    for await (const found of people) await takeUpAll(found.filter(isNow), agent).catch(report("a note"));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
}

/** All notes say the same, so of several that are due one is sent. A code goes by itself. */
async function takeUpAll(due: Due[], agent?: Agent) {
  const isCode = ({ kind }: Due) => kind === "code";
  await takeUp(due.filter(isCode), agent);
  await takeUp(
    due.filter((one) => !isCode(one)),
    agent,
  );
}

async function takeUp(due: Due[], agent?: Agent) {
  const [first] = due;
  if (!first) return;
  const { userId, choice, now } = first;
  const digest = due.some(({ kind }) => kind === "digest") && choice?.digest;
  const next = digest ? new Date(nextAt(now.getTime(), digest, zoneOf(first))) : null;
  const about = due.map((one) => one.about);
  const chosen = choice && JSON.stringify(choice);
  const [ways] = await once(call<Ways>("claim_notices", userId, about, chosen, next, NOTED));
  if (ways) await send(first, ways, agent);
}

async function send(due: Due, { keys, devices, mail: to }: Ways, agent?: Agent) {
  const vault = vaultOf(runtime().ring, due.userId, null, keys);
  const pushed = (devices ?? []).map(async ({ session, subscription, language }) => {
    const opened = vault.open({ recordId: session, field: "PushDevice.subscription" }, subscription);
    const known = await push(JSON.parse(opened) as Subscription, noteIn(language), loudSeconds(due), agent);
    if (!known) await once(call("drop_device", session, subscription));
  });
  const posted = async ({ id, address, code, language }: NonNullable<Ways["mail"]>) => {
    const spot = (field: string) => ({ recordId: id, field });
    const letter = { id, language, to: vault.open(spot("MailAddress.address"), address) };
    if (due.kind !== "code") return mail(letter);
    const may = await maySendCode(due.userId, mailbox(letter.to));
    if (may) await mail({ ...letter, code: vault.open(spot("MailAddress.code"), code) });
  };
  await Promise.all([
    ...pushed.map((one) => one.catch(report("a note to a device"))),
    to && posted(to).catch(report("a mail")),
  ]);
}

/** The seconds until quiet hours begin, twelve hours at most. */
function loudSeconds(due: Due) {
  const [quiet, now] = [quietOf(due), due.now.getTime()];
  const until = quiet ? Math.floor((nextAt(now, quiet.begins, zoneOf(due)) - now) / 1000) : TWELVE_HOURS;
  return Math.min(until, TWELVE_HOURS);
}
