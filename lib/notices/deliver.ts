import type { Agent } from "node:https";
import { once } from "../auth/once";
import { call } from "../db";
import { isDue, NOTED, type NoticeKind, nextAt, type Quiet } from "../reminders/rules";
import { runtime } from "../runtime";
import type { WrappedKey } from "../vault/keys";
import { vaultOf } from "../vault/vault";
import { mail } from "./mail";
import { push, type Subscription } from "./push";
import { noteIn } from "./texts";

type Found = {
  kind: NoticeKind;
  about: string;
  userId: string;
  now: Date;
  by: Date | null;
  fresh: boolean;
  zone: string;
  digest: string | null;
  quietFrom: string | null;
  quietTo: string | null;
  keys: WrappedKey[];
  mail: { id: string; address: string; code: string; language: string } | null;
  devices: { session: string; subscription: string; language: string }[] | null;
};

/** So many people are written to at once. */
const AT_ONCE = 10;
/** How long a service may keep a note for a device that is off. Never into quiet hours. */
const TWELVE_HOURS = 12 * 3600;

const quietOf = ({ quietFrom: begins, quietTo: ends }: Found): Quiet | null =>
  begins && ends ? { begins, ends } : null;

/** Why something was not sent, without whom it was for: what a mail server says may name them. */
const report = (what: string) => (error: { code?: string; statusCode?: number }) =>
  console.error(`${what} was not sent`, error.code ?? error.statusCode ?? "");

/**
 * Sends what is due by the clock: each once, by whichever process takes it up first, never twice. One that dies between
 * taking up and sending has sent none, which is better than two. Tests call this; the worker merely ticks it.
 */
export async function deliverNotices(agent?: Agent) {
  const found = await once(call<Found>("due_notices", NOTED));
  const due = found.filter((one) => {
    const { kind, by, zone } = one;
    return isDue({ kind, by: by?.getTime() ?? null, zone, quiet: quietOf(one) }, one.now.getTime());
  });
  for (let from = 0; from < due.length; from += AT_ONCE) {
    await Promise.all(due.slice(from, from + AT_ONCE).map((one) => takeUp(one, agent).catch(report("a note"))));
  }
}

async function takeUp(found: Found, agent?: Agent) {
  const { kind, about, userId, now, digest, zone, fresh } = found;
  const next = kind === "digest" && digest ? new Date(nextAt(now.getTime(), digest, zone)) : null;
  const [row] = await once(call<{ claim_notice: boolean }>("claim_notice", userId, about, next, fresh));
  if (row?.claim_notice && fresh) await send(found, agent);
}

async function send(found: Found, agent?: Agent) {
  const { kind, userId, keys, devices, mail: to } = found;
  const vault = vaultOf(runtime().ring, userId, null, keys);
  const pushed = (devices ?? []).map(async ({ session, subscription, language }) => {
    const opened = vault.open({ recordId: session, field: "PushDevice.subscription" }, subscription);
    const known = await push(JSON.parse(opened) as Subscription, noteIn(language), loudSeconds(found), agent);
    if (!known) await once(call("drop_device", session, subscription));
  });
  const posted = async ({ id, address, code, language }: NonNullable<Found["mail"]>) => {
    const spot = (field: string) => ({ recordId: id, field });
    const letter = { id, language, to: vault.open(spot("MailAddress.address"), address) };
    await mail(kind === "code" ? { ...letter, code: vault.open(spot("MailAddress.code"), code) } : letter);
  };
  await Promise.all([
    ...pushed.map((one) => one.catch(report("a note to a device"))),
    to && posted(to).catch(report("a mail")),
  ]);
}

/** The seconds until quiet hours begin, twelve hours at most. */
function loudSeconds(found: Found) {
  const [quiet, now] = [quietOf(found), found.now.getTime()];
  const until = quiet ? Math.floor((nextAt(now, quiet.begins, found.zone) - now) / 1000) : TWELVE_HOURS;
  return Math.min(until, TWELVE_HOURS);
}
