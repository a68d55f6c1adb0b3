import { existsSync } from "node:fs";
import * as z from "zod/mini";

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);
const placeholder = /change.?me|placeholder|example|secret|password|^([a-z0-9-]+:)?(.)\2+$/i;

const wholeNumber = (least: number, most: number) =>
  z.pipe(
    z.string().check(
      z.refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, {
        error: ({ input }) => `must be a whole number from ${least} to ${most}, not "${input}".`,
      }),
    ),
    z.transform(Number),
  );

/** 32 bytes as base64url, or longer: what `openssl rand -base64 32 | tr '+/' '-_' | tr -d =` prints. */
export const secretSchema = z.string("is missing.").check(
  z.refine(
    (text) => !placeholder.test(text),
    "is a placeholder. Take a random one, or leave it out and Mend makes its own.",
  ),
  z.minLength(43, "is too short. It needs 32 random bytes as base64url, which is 43 characters."),
);

/** `id:key`, or `id:key,id:key` while keys are being changed: the first is current, the other still opens what it sealed. */
export const keySchema = z.string("is missing.").check(
  z.refine((text) => !text.split(",").some((part) => placeholder.test(part)), "is a placeholder. Take a random one."),
  z.refine(
    (text) => text.split(",").every((part) => /^[a-z0-9-]{1,16}:[A-Za-z0-9_-]{43}$/.test(part)),
    "must be a short id, a colon and 32 random bytes as base64url (43 characters), for example k1:… .",
  ),
  z.refine((text) => text.split(",").length <= 2, "may hold two keys at most: the current one and the one before."),
  z.refine(
    (text) => new Set(text.split(",").map((part) => part.split(":")[0])).size === text.split(",").length,
    "uses one id twice.",
  ),
);

const publicUrl = z.pipe(
  z.string().check(
    z.superRefine((text, { addIssue }) => {
      const url = URL.canParse(text) ? new URL(text) : undefined;
      if (url?.protocol !== "http:" && url?.protocol !== "https:") {
        addIssue(`must be an address such as https://mend.example.org, not "${text}".`);
      } else if (url.pathname !== "/" || url.search || url.hash || url.username) {
        addIssue(`must be a bare address without a path, such as ${url.protocol}//${url.host}.`);
      } else if (url.protocol === "http:" && !loopback.has(url.hostname)) {
        addIssue(
          `must begin with https:// because ${url.hostname} is not this machine: over plain http browsers give away the ` +
            "session and refuse to encrypt. Put a server such as Caddy in front of it.",
        );
      }
    }),
  ),
  z.transform((text) => new URL(text).origin),
);

const smtpUrl = z
  .string()
  .check(
    z.refine(
      (text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== "",
      "must look like smtps://user:password@mail.example.org.",
    ),
  );

/** One line that is an address, or a name and an address in angle brackets. */
const sender = z
  .string()
  .check(
    z.regex(/^([^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, "must be an address such as mend@example.org."),
  );

const envSchema = z.object({
  PUBLIC_URL: z.optional(publicUrl),
  HOST: z._default(z.string(), "127.0.0.1"),
  PORT: z.optional(wholeNumber(1, 65_535)),
  DATA_DIR: z._default(z.string(), ".data"),
  DATABASE_URL: z.optional(
    z
      .string()
      .check(z.regex(/^postgres(ql)?:\/\/\S+\/\S+$/, "must look like postgresql://user:password@host:5432/mend.")),
  ),
  DATABASE_POOL: z._default(wholeNumber(2, 100), 10),
  MEND_SECRET: z.optional(secretSchema),
  MEND_KEY: z.optional(keySchema),
  SMTP_URL: z.optional(smtpUrl),
  MAIL_FROM: z.optional(sender),
});

/** The names of all settings, for the test that holds `.env.example` and this file together. */
export const envNames = Object.keys(envSchema.shape);

export type Env = Omit<z.infer<typeof envSchema>, "PORT" | "PUBLIC_URL"> & { PORT: number; PUBLIC_URL: string };

export type Mail = { url: string; from: string };

/** Mail needs both: who takes it, and whom it is from. */
export const mailOf = ({ SMTP_URL, MAIL_FROM }: Pick<Env, "SMTP_URL" | "MAIL_FROM">): Mail | null =>
  SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null;

/** Reads all settings from environment variables. Throws one error that names everything wrong with them, in words. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
    throw new Error(`Mend cannot start with these settings:\n${problems.join("\n")}`);
  }
  if (Boolean(parsed.data.SMTP_URL) !== Boolean(parsed.data.MAIL_FROM))
    throw new Error(
      "Mend cannot start with these settings:\n  SMTP_URL and MAIL_FROM go together: set both, or neither.",
    );
  const { PORT, PUBLIC_URL = `http://127.0.0.1:${PORT ?? 3000}` } = parsed.data;
  return { ...parsed.data, PUBLIC_URL, PORT: PORT ?? defaultPort(new URL(PUBLIC_URL)) };
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
