import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { envNames, readEnv } from "@/lib/env";

/** There is no Docker where the tests run, so they hold the deployment's files to each other and to the code. */
interface Service {
  image?: string;
  environment: Record<string, string>;
  ports?: string[];
  profiles?: string[];
  volumes?: string[];
  depends_on?: string[] | Record<string, unknown>;
}

const compose = parse(readFileSync("docker-compose.yml", "utf8"));
const { app, postgres, caddy } = compose.services as Record<"app" | "postgres" | "caddy", Service>;
const dockerfile = readFileSync("Dockerfile", "utf8").replaceAll("\\\n", " ");
const caddyfile = readFileSync("Caddyfile", "utf8");
const imageEnv = Object.fromEntries(
  [...dockerfile.matchAll(/^ENV (.+)$/gm)].flatMap(([, pairs = ""]) => pairs.split(" ").map((pair) => pair.split("="))),
);

describe("docker-compose.yml", () => {
  test("has the app, its database, and https only when asked for", () => {
    expect(Object.keys(compose.services).sort()).toEqual(["app", "caddy", "postgres"]);
    expect(caddy.profiles).toEqual(["https"]);
    expect([app.profiles, postgres.profiles]).toEqual([undefined, undefined]);
  });

  test("sets only what the app reads", () => {
    const known = [...envNames, "NODE_ENV", "NEXT_TELEMETRY_DISABLED"];
    expect(known).toEqual(expect.arrayContaining([...Object.keys(app.environment), ...Object.keys(imageEnv)]));
  });

  test("gives no secret a default: each must be set, or it says so", () => {
    const secrets = { ...app.environment, ...postgres.environment, ...caddy.environment };
    for (const name of ["MEND_SECRET", "MEND_KEY", "POSTGRES_PASSWORD"]) {
      expect(secrets[name]).toMatch(new RegExp(`^\\$\\{${name}:\\?.+\\}$`));
    }
    expect(app.environment.DATABASE_URL).toMatch(/:\$\{POSTGRES_PASSWORD:\?[^}]+\}@/);
    expect(dockerfile).not.toMatch(/SECRET|KEY|PASSWORD/);
  });

  test("sends the app to the database that it starts", () => {
    const url = new URL(app.environment.DATABASE_URL?.replace(/\$\{[^}]+\}/, "password") ?? "");
    expect(readEnv({ DATABASE_URL: url.href }).DATABASE_URL).toBe(url.href);
    expect(url.hostname in compose.services).toBe(true);
    expect(url.username).toBe(postgres.environment.POSTGRES_USER);
    expect(url.pathname).toBe(`/${postgres.environment.POSTGRES_DB}`);
    expect(app.depends_on).toEqual({ postgres: { condition: "service_healthy" } });
  });

  test("runs the Postgres that the settings ask for at least, and keeps its data", () => {
    const [, oldest] = /PostgreSQL server \((\d+) or newer\)/.exec(readFileSync(".env.example", "utf8")) ?? [];
    expect(postgres.image).toBe(`postgres:${oldest}`);
    for (const { volumes = [] } of [postgres, caddy]) {
      for (const [name = ""] of volumes.map((volume) => volume.split(":"))) {
        expect(name.startsWith("./") ? existsSync(name) : name in compose.volumes).toBe(true);
      }
    }
  });

  test("shows the app itself to this machine only, and the world only https", () => {
    expect(app.ports).toEqual([`127.0.0.1:${imageEnv.PORT}:${imageEnv.PORT}`]);
    expect(postgres.ports).toBeUndefined();
    expect(caddy.ports).toEqual(["80:80", "443:443"]);
    expect(new URL(readEnv({}).PUBLIC_URL).port).toBe(imageEnv.PORT);
  });
});

test("the Caddyfile serves PUBLIC_URL, which compose hands it, from the app", () => {
  const names = [...caddyfile.matchAll(/\{\$(\w+)\}/g)].map(([, name]) => name);
  expect(names).toEqual(Object.keys(caddy.environment));
  const [, host = "", port] = /reverse_proxy (\w+):(\d+)/.exec(caddyfile) ?? [];
  expect(host in compose.services).toBe(true);
  expect(port).toBe(imageEnv.PORT);
});

describe("Dockerfile", () => {
  const stages = dockerfile.split(/^(?=FROM )/m).slice(1);
  const last = stages.at(-1) ?? "";

  test("runs what set-up makes, on a Node that Mend supports, not as root", () => {
    const setUp = readFileSync("scripts/set-up.mjs", "utf8");
    expect(stages).toHaveLength(2);
    for (const stage of stages) expect(stage).toMatch(/^FROM node:2[2-9]-bookworm-slim/);
    const steps = /node scripts\/set-up\.mjs ([a-z ]+)/.exec(dockerfile)?.[1]?.trim().split(" ") ?? [];
    expect(steps).toEqual(["generate", "bundle", "pages"]);
    for (const step of steps) expect(setUp).toContain(`${step}: {`);
    expect(last).toContain('CMD ["node", "dist/server.mjs"]');
    expect(setUp).toContain('"dist/server.mjs"');
    expect(last).toMatch(/^USER node$/m);
  });

  test("copies only files that exist, and the same data folder, port and health check that the app has", () => {
    const madeByTheBuild = ["node_modules", "dist", ".next"];
    for (const [, file = ""] of last.matchAll(/\/mend\/(\S+)/g)) {
      expect(madeByTheBuild.includes(file) || existsSync(file), file).toBe(true);
    }
    expect(last).toMatch(new RegExp(`^VOLUME ${imageEnv.DATA_DIR}$`, "m"));
    expect(last).toMatch(new RegExp(`^EXPOSE ${imageEnv.PORT}$`, "m"));
    expect(last).toMatch(new RegExp(`HEALTHCHECK .*127\\.0\\.0\\.1:${imageEnv.PORT}/api/health/live`));
  });

  test("leaves out what must not be in an image", () => {
    const ignored = readFileSync(".dockerignore", "utf8").split("\n");
    expect(ignored).toEqual(expect.arrayContaining([".env", ".data", ".git", "node_modules"]));
  });
});
