import type { Pool } from "pg";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { openPool } from "../db";
import { runtime } from "../runtime";
import { fingerprint } from "../vault/keys";

type Limit = { points: number; duration: number };

/**
 * Delays, never lockouts: a window is at most half a minute for passwords, and belongs to one account and one address,
 * so that nobody can lock somebody else out by failing on purpose.
 */
const LIMITS = {
  password: { points: 5, duration: 30 },
  signIn: { points: 60, duration: 30 },
  signUp: { points: 10, duration: 3600 },
  invitation: { points: 10, duration: 60 },
  mail: { points: 3, duration: 3600 },
  mailThere: { points: 3, duration: 86_400 },
  mailTo: { points: 6, duration: 86_400 },
  mailCode: { points: 5, duration: 1800 },
} satisfies Record<string, Limit>;

const apart = new WeakMap<Pool, Pool>();

/**
 * Tries are counted on connections of their own: an operation that asks holds one of the heart's meanwhile, and if all
 * of those waited for another one, nothing would ever go on.
 */
function counting(pool: Pool) {
  const made = apart.get(pool) ?? openPool(pool.options.connectionString ?? "", 2);
  apart.set(pool, made);
  return made;
}

/** Counts one try. False: too many of late. Keys are kept as HMACs. */
async function mayTry(what: keyof typeof LIMITS, key: string) {
  const { pool, secret } = runtime();
  const limiter = new RateLimiterPostgres({
    ...LIMITS[what],
    storeClient: counting(pool),
    tableName: "RateLimit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: what,
  });
  try {
    await limiter.consume(fingerprint(secret, what, key).toString("base64url"));
    return true;
  } catch (error) {
    if (error instanceof Error) throw error;
    return false;
  }
}

export const mayTryPassword = (key: string) => mayTry("password", key);

/** Someone on this machine itself is not slowed down: whoever is there has the database already. */
export const isLocal = (address: string) => /^(::1|(::ffff:)?127\.)/.test(address);

/** However many names one address tries: each is a hash to be made, and those are few at once. */
export const maySignInFrom = async (address: string) => isLocal(address) || (await mayTry("signIn", address));
export const maySignUp = async (address: string) => isLocal(address) || (await mayTry("signUp", address));
export const mayTryInvitation = async (address: string) => isLocal(address) || (await mayTry("invitation", address));

/** Codes by mail that one person asks for, to whatever address. */
export const mayAskForCode = (userId: string) => mayTry("mail", userId);

/**
 * Codes to one address, however many people ask for them: whoever is written to may never have asked. Of those one person alone
 * can have but half sent, so that they keep nobody from theirs. Asked where they are sent, and not where they are asked for:
 * nobody is told of it.
 */
export const maySendCode = async (userId: string, address: string) =>
  (await mayTry("mailThere", `${userId} ${address}`)) && (await mayTry("mailTo", address));
export const mayTryCode = (key: string) => mayTry("mailCode", key);
