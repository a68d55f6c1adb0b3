import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";

/** What Linux counts a process's time in. */
const TICKS_PER_SECOND = 100;

export const canMeasure = process.platform === "linux";

/** The fields of /proc/<pid>/stat after the name, which may itself hold spaces. The first is field 3. */
const stat = (pid: number) => {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
};
const parentOf = (pid: number) => Number(stat(pid)[1]);

/** CPU seconds of one process, or of it and those of its children that have ended. */
function secondsOf(pid: number, withEnded: boolean) {
  const ticks = stat(pid).slice(11, withEnded ? 15 : 13);
  return ticks.reduce((sum, one) => sum + Number(one), 0) / TICKS_PER_SECOND;
}

/** None of one that has ended since: its parent counts them. */
function secondsIfThere(pid: number) {
  try {
    return secondsOf(pid, false);
  } catch {
    return 0;
  }
}

function childrenOf(parent: number) {
  const pids = readdirSync("/proc").map(Number).filter(Boolean);
  return pids.filter((pid) => {
    try {
      return parentOf(pid) === parent;
    } catch {
      return false; // It ended meanwhile.
    }
  });
}

/** The first process of the Postgres that keeps its data there. */
export const postmasterIn = (dataDir: string) =>
  Number(readFileSync(path.join(dataDir, "postgres/data/postmaster.pid"), "utf8").split("\n")[0]);

export type Spent = { server: number; postgres: number };

/** CPU seconds so far of the server and of every Postgres process, those that have ended too. */
export function spent(server: number, postmaster: number): Spent {
  if (!canMeasure) return { server: Number.NaN, postgres: Number.NaN };
  const living = childrenOf(postmaster).reduce((sum, pid) => sum + secondsIfThere(pid), 0);
  return { server: secondsOf(server, false), postgres: secondsOf(postmaster, true) + living };
}

/** Resident memory in bytes. */
export function residentBytes(pid: number) {
  if (!canMeasure) return Number.NaN;
  const line = readFileSync(`/proc/${pid}/status`, "utf8").match(/^VmRSS:\s+(\d+) kB/m);
  return Number(line?.[1]) * 1024;
}

const taskset = canMeasure && spawnSync("taskset", ["--version"]).status === 0;

/** What goes before a command so that it, and all that it starts, runs on one core. Nothing where that can't be done. */
export const onCore = (core: number) => (taskset ? ["taskset", "-c", String(core)] : []);

/** Moves a process, with all of its threads, to these cores. Says whether it could. */
export const moveTo = (cores: string, pid = process.pid) =>
  taskset && spawnSync("taskset", ["-a", "-c", "-p", cores, String(pid)]).status === 0;

/** Lets the server and its Postgres run wherever the system puts them, as they do for everybody else. */
export function letLoose(server: number, postmaster: number) {
  const all = `0-${cpus().length - 1}`;
  for (const pid of [server, postmaster, ...childrenOf(postmaster)]) moveTo(all, pid);
}
