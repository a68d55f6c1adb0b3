import { randomBytes, randomUUID } from "node:crypto";
import { foldName, mayUsePassword } from "../accounts/rules";
import { signInInput, signUpInput } from "../accounts/schema";
import { call } from "../db";
import { runtime } from "../runtime";
import { fingerprint, newKey } from "../vault/keys";
import { vaultOf } from "../vault/vault";
import type { Reason } from "../verdict";
import { declineInvitation, readInvitation } from "./invitation";
import { isLocal, maySignInFrom, maySignUp, mayTryPassword } from "./limits";
import { stopMail } from "./mail";
import { once } from "./once";
import { hashPassword, verifyNobody, verifyPassword } from "./password";
import { hashToken } from "./token";

/** The device that asks, as its request shows it. */
export type Device = { id: string; address: string; label: string };
export type SignedIn = { ok: true; token: string; userId: string } | { ok: false; reason: Reason };

const nameMac = (name: string) => fingerprint(runtime().secret, "name", foldName(name));

const MONTH = 30 * 24 * 60;
const HALF_AN_HOUR = 30;

/**
 * Opens a session on a device, for somebody who has been recognised: by a password, if that is still theirs. One that was
 * changed meanwhile opens nothing, however long ago it was found right.
 */
export async function beginSession(
  userId: string,
  device: Device,
  shared: boolean,
  passwordHash: string | null = null,
): Promise<SignedIn> {
  const token = randomBytes(32).toString("base64url");
  const idle = shared ? HALF_AN_HOUR : MONTH;
  const [begun] = await once(
    call<{ begin_session: string | null }>(
      "begin_session",
      randomUUID(),
      userId,
      hashToken(token),
      hashToken(device.id),
      device.label,
      idle,
      passwordHash,
    ),
  );
  return begun?.begin_session ? { ok: true, token, userId } : { ok: false, reason: "wrong-password" };
}

/** Makes an account. Its own names are sealed under its own key before anything is written. */
async function signUp(raw: unknown, device: Device): Promise<SignedIn> {
  const parsed = signUpInput.safeParse(raw);
  if (!parsed.success) return { ok: false, reason: "unreadable" };
  const { name, firstName, password, shared } = parsed.data;
  const verdict = mayUsePassword(password, [name, firstName]);
  if (verdict.ok === false) return verdict;
  if (!(await maySignUp(device.address))) return { ok: false, reason: "slow-down" };
  const { ring } = runtime();
  const userId = randomUUID();
  const key = newKey(ring, userId, null);
  const vault = vaultOf(ring, userId, null, [key]);
  const sealed = (field: string, words: string) => vault.sealPrivately({ recordId: userId, field }, words).envelope;
  const made = await once(
    call<{ create_account: boolean }>(
      "create_account",
      userId,
      nameMac(name),
      sealed("User.name", name),
      sealed("User.firstName", firstName),
      await hashPassword(password),
      key.id,
      key.wrapped,
    ),
  );
  return made[0]?.create_account ? beginSession(userId, device, shared) : { ok: false, reason: "name-taken" };
}

/** Known and unknown names are answered alike, in words and in time. A device that signed in before is never slowed. */
async function signIn(raw: unknown, device: Device): Promise<SignedIn> {
  const parsed = signInInput.safeParse(raw);
  if (!parsed.success) return { ok: false, reason: "unreadable" };
  const { name, password, shared } = parsed.data;
  if (!(await maySignInFrom(device.address))) return { ok: false, reason: "slow-down" };
  const [account] = await once(call<{ id: string; passwordHash: string }>("find_account", nameMac(name)));
  const [here] = await once(call<{ known_device: boolean }>("known_device", account?.id ?? null, hashToken(device.id)));
  const inTime = here?.known_device || (await mayTryPassword(`${foldName(name)} ${device.address}`));
  if (!inTime) return { ok: false, reason: "slow-down" };
  const matches = account ? await verifyPassword(account.passwordHash, password) : await verifyNobody(password);
  return account && matches
    ? beginSession(account.id, device, shared, account.passwordHash)
    : { ok: false, reason: "wrong-password" };
}

/** Signs in with a one-use link that `npm run demo` printed. Only on this machine itself. */
async function signInByLink(raw: unknown, device: Device): Promise<SignedIn> {
  if (typeof raw !== "string" || raw.length > 100 || !isLocal(device.address)) return { ok: false, reason: "not-here" };
  const [found] = await once(call<{ use_link: string | null }>("use_link", hashToken(raw)));
  return found?.use_link ? beginSession(found.use_link, device, false) : { ok: false, reason: "not-here" };
}

/** Ends the session of a token, and cuts its sockets. */
async function signOut(token: string) {
  const [ended] = await once(call<{ end_session: string | null }>("end_session", hashToken(token)));
  if (ended?.end_session) runtime().announce({ people: [], ended: [ended.end_session] });
}

/** The person of a token, or null when the session is over. */
async function whoIs(token: string): Promise<string | null> {
  const [row] = await once(call<{ who: { userId: string } | null }>("who_is", hashToken(token)));
  return row?.who?.userId ?? null;
}

export const auth = { signUp, signIn, signInByLink, signOut, whoIs, readInvitation, declineInvitation, stopMail };
export type Auth = typeof auth;
