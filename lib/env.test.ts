import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { envNames, mailOf, readEnv } from "./env";

const key = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE";

describe("readEnv", () => {
  test("needs nothing to be set", () => {
    expect(readEnv({})).toEqual({
      PUBLIC_URL: "http://127.0.0.1:3000",
      HOST: "127.0.0.1",
      PORT: 3000,
      DATA_DIR: ".data",
      DATABASE_POOL: 10,
    });
  });

  test("treats an empty value as one that is not set", () => {
    expect(readEnv({ DATABASE_URL: "", PORT: "" })).not.toHaveProperty("DATABASE_URL");
  });

  test("listens where a loopback address points", () => {
    expect(readEnv({ PUBLIC_URL: "http://localhost:4000" }).PORT).toBe(4000);
    expect(readEnv({ PUBLIC_URL: "http://[::1]:4001/" }).PORT).toBe(4001);
    expect(readEnv({ PORT: "4002" }).PUBLIC_URL).toBe("http://127.0.0.1:4002");
    expect(readEnv({ PUBLIC_URL: "http://localhost:4000", PORT: "5000" }).PORT).toBe(5000);
    expect(readEnv({ PUBLIC_URL: "https://mend.example.org" }).PORT).toBe(3000);
  });

  test("keeps only the origin of the address", () => {
    expect(readEnv({ PUBLIC_URL: "https://mend.example.org/" }).PUBLIC_URL).toBe("https://mend.example.org");
  });

  test.each([
    ["PUBLIC_URL", "http://192.168.0.7:3000", "must begin with https://"],
    ["PUBLIC_URL", "http://127.0.0.1.example.org", "must begin with https://"],
    ["PUBLIC_URL", "https://mend.example.org/app", "without a path"],
    ["PUBLIC_URL", "ftp://127.0.0.1", "must be an address such as"],
    ["PUBLIC_URL", "mend", "must be an address such as"],
    ["PORT", "70000", "a whole number from 1 to 65535"],
    ["PORT", "0x10", "a whole number from 1 to 65535"],
    ["DATABASE_POOL", "1", "a whole number from 2 to 100"],
    ["DATABASE_URL", "mysql://here/mend", "must look like postgresql://"],
    ["SMTP_URL", "https://mail.example.org", "must look like smtps://"],
    ["MAIL_FROM", "nobody", "must be an address"],
    ["MEND_SECRET", "change-me", "is a placeholder"],
    ["MEND_SECRET", "a".repeat(43), "is a placeholder"],
    ["MEND_SECRET", "abcdefgh12345678", "is too short"],
    ["MEND_KEY", key, "must be a short id, a colon"],
    ["MEND_KEY", `k1:${"x".repeat(43)}`, "is a placeholder"],
    ["MEND_KEY", `k1:${key},k1:${key}`, "uses one id twice"],
    ["MEND_KEY", `k1:${key},k2:${key},k3:${key}`, "two keys at most"],
  ])("refuses %s=%s", (name, value, words) => {
    const message = catchMessage(() => readEnv({ [name]: value }));
    expect(message).toContain(`  ${name} `);
    expect(message).toContain(words);
  });

  test("names everything that is wrong at once", () => {
    const message = catchMessage(() => readEnv({ PORT: "x", DATABASE_POOL: "y", MEND_SECRET: "password" }));
    for (const name of ["PORT", "DATABASE_POOL", "MEND_SECRET"]) expect(message).toContain(name);
  });

  test("takes mail whole or not at all", () => {
    const [SMTP_URL, MAIL_FROM] = ["smtps://mend:x@mail.example.org", "Mend <mend@example.org>"];
    expect(mailOf(readEnv({ SMTP_URL, MAIL_FROM }))).toEqual({ url: SMTP_URL, from: MAIL_FROM });
    expect(mailOf(readEnv({}))).toBeNull();
    for (const half of [{ SMTP_URL }, { MAIL_FROM }])
      expect(catchMessage(() => readEnv(half))).toContain("SMTP_URL and MAIL_FROM go together");
  });

  test("takes two keys while they are being changed", () => {
    expect(readEnv({ MEND_KEY: `k2:${key},k1:${key}` }).MEND_KEY).toBe(`k2:${key},k1:${key}`);
  });
});

describe(".env.example", () => {
  const text = readFileSync(".env.example", "utf8");
  const lines = [...text.matchAll(/^# ?([A-Z_]+)=(.*)$/gm)];

  test("explains each setting once, and no others", () => {
    expect(lines.map(([, name]) => name).sort()).toEqual([...envNames].sort());
  });

  test("shows the defaults, and no secret", () => {
    const defaults: Record<string, unknown> = readEnv({});
    for (const [, name = "", value] of lines) expect([name, value]).toEqual([name, String(defaults[name] ?? "")]);
  });
});

function catchMessage(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}
