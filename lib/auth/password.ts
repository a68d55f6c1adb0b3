import { hash, verify } from "@node-rs/argon2";

/** Argon2id (the library's default), 19 MiB, two passes: OWASP's first recommendation. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** At most two hashes at once, so that a flood of sign-ins can't starve everything else. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

export const hashPassword = (password: string) => inTurn(() => hash(password.normalize("NFKC"), COST));

export const verifyPassword = (stored: string, password: string) =>
  inTurn(() => verify(stored, password.normalize("NFKC")));

let nobody: Promise<string> | undefined;

/** As much work as `verifyPassword`, for a name that nobody has: the two must not differ in time. */
export async function verifyNobody(password: string) {
  nobody ??= hashPassword("nobody has this password");
  await verifyPassword(await nobody, password);
  return false;
}
