import { type SpawnOptions, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";

/** How to run a program as someone who is not root: Postgres refuses to run as root. */
export interface Identity {
  /** Goes before the program and its arguments. */
  prefix: string[];
  /** Goes into the options of `spawn`. */
  spawn: Pick<SpawnOptions, "uid" | "gid">;
}

const oneself: Identity = { prefix: [], spawn: {} };
const inUserNamespace: Identity = { prefix: ["unshare", "--user", "--"], spawn: {} };

/**
 * Chooses who runs the database in `dataDir`. Whoever owns an existing folder goes on owning it. For a new one:
 * oneself, or for root the first unprivileged user that reaches both the program and `parentDir`, or else root
 * inside a user namespace, where it is nobody in particular.
 */
export function chooseIdentity(program: string, parentDir: string, dataDir: string): Identity {
  if (process.getuid?.() !== 0) return oneself;
  const owner = existsSync(dataDir) ? statSync(dataDir) : undefined;
  const candidates = owner ? [{ uid: owner.uid, gid: owner.gid }] : unprivilegedUsers();
  for (const user of candidates)
    if (user.uid > 0 && reaches(user, program, parentDir)) return { prefix: [], spawn: user };
  const namespaceKeepsOwner = !owner || owner.uid === 0;
  if (namespaceKeepsOwner && spawnSync("unshare", ["--user", "true"]).status === 0) return inUserNamespace;
  throw new Error(
    "The embedded database cannot run as root here, and no other user reaches this folder. " +
      "Run as a normal user, move the project to a folder that all users can enter, or set DATABASE_URL.",
  );
}

function unprivilegedUsers(): { uid: number; gid: number }[] {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  return ["postgres", "nobody"].flatMap((name) => {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    return uid && gid ? [{ uid: Number(uid), gid: Number(gid) }] : [];
  });
}

function reaches(user: { uid: number; gid: number }, program: string, dir: string): boolean {
  return spawnSync("sh", ["-c", 'test -x "$1" && "$2" --version', "sh", dir, program], user).status === 0;
}
