import { existsSync } from "node:fs";
import * as z from "zod";

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);
const placeholder = /change.?me|placeholder|example|secret|password|^([a-z0-9-]+:)?(.)\2+$/i;

const wholeNumber = (least: number, most: number) =>
  z.string().transform((text, context) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    context.addIssue(`must be a whole number from ${least} to ${most}, not "${text}".`);
    return z.NEVER;
  });

/** 32 bytes as base64url, or longer: what `openssl rand -base64 32 | tr '+/' '-_' | tr -d =` prints. */
export const secretSchema = z
  .string()
  .refine(
    (text) => !placeholder.test(text),
    "is a placeholder. Take a random one, or leave it out and Mend makes its own.",
  )
  .refine((text) => text.length >= 43, "is too short. It needs 32 random bytes as base64url, which is 43 characters.");

/** `id:key`, or `id:key,id:key` while keys are being changed: the first is current, the other still opens what it sealed. */
export const keySchema = z
  .string()
  .refine((text) => !text.split(",").some((part) => placeholder.test(part)), "is a placeholder. Take a random one.")
  .refine(
    (text) => text.split(",").every((part) => /^[a-z0-9-]{1,16}:[A-Za-z0-9_-]{43}$/.test(part)),
    "must be a short id, a colon and 32 random bytes as base64url (43 characters), for example k1:… .",
  )
  .refine((text) => text.split(",").length <= 2, "may hold two keys at most: the current one and the one before.")
  .refine(
    (text) => new Set(text.split(",").map((part) => part.split(":")[0])).size === text.split(",").length,
    "uses one id twice.",
  );

const publicUrl = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "http:" && url?.protocol !== "https:") {
    context.addIssue(`must be an address such as https://mend.example.org, not "${text}".`);
  } else if (url.pathname !== "/" || url.search || url.hash || url.username) {
    context.addIssue(`must be a bare address without a path, such as ${url.protocol}//${url.host}.`);
  } else if (url.protocol === "http:" && !loopback.has(url.hostname)) {
    context.addIssue(
      `must begin with https:// because ${url.hostname} is not this machine: over plain http browsers give away the ` +
        "session and refuse to encrypt. Put a server such as Caddy in front of it.",
    );
  } else return url.origin;
  return z.NEVER;
});

const envSchema = z.object({
  PUBLIC_URL: publicUrl.default("http://127.0.0.1:3000"),
  HOST: z.string().default("127.0.0.1"),
  PORT: wholeNumber(1, 65_535).optional(),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+\/\S+$/, "must look like postgresql://user:password@host:5432/mend.")
    .optional(),
  DATABASE_POOL: wholeNumber(2, 100).default(10),
  MEND_SECRET: secretSchema.optional(),
  MEND_KEY: keySchema.optional(),
});

/** The names of all settings, for the test that holds `.env.example` and this file together. */
export const envNames = Object.keys(envSchema.shape);

export type Env = Omit<z.infer<typeof envSchema>, "PORT"> & { PORT: number };

/** Reads all settings from environment variables. Throws one error that names everything wrong with them, in words. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
    throw new Error(`Mend cannot start with these settings:\n${problems.join("\n")}`);
  }
  return { ...parsed.data, PORT: parsed.data.PORT ?? defaultPort(new URL(parsed.data.PUBLIC_URL)) };
}

/** Adds what a `.env` file says to the environment (what is set there already stays) and reads it all. */
export function loadEnv(): Env {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return readEnv(process.env);
}

function defaultPort(address: URL): number {
  if (!loopback.has(address.hostname)) return 3000;
  return Number(address.port) || (address.protocol === "https:" ? 443 : 80);
}
