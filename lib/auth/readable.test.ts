import { expect, test } from "vitest";
import { isReadable, unreadable } from "./readable";

const HERE = new URL("http://127.0.0.1:3000");
const FORM = "application/x-www-form-urlencoded";
const asked = (query: string, headers: Record<string, string> = {}) =>
  new Request(`${HERE.origin}/api/auth/callback/sign-in${query}`, { headers: { "content-type": FORM, ...headers } });
const fields = (text = "name=a&password=b") => new URLSearchParams(text);

test("a form, with our own address or none to return to, is readable", () => {
  expect(isReadable(asked(""), HERE, fields())).toBe(true);
  expect(isReadable(asked("", { cookie: "mend-back=http%3A%2F%2F127.0.0.1%3A3000" }), HERE, fields())).toBe(true);
  expect(isReadable(asked(""), HERE)).toBe(true);
});

test.each([
  ["an address in the query", asked("?callbackUrl=javascript:1"), fields()],
  ["an address in the form", asked(""), fields("callbackUrl=//evil.example")],
  ["a planted cookie", asked("", { cookie: "mend-back=http%3A%2F%2F%5B" }), fields()],
  ["JSON", asked("", { "content-type": "application/json" }), fields("{nope")],
  ["no type", new Request(HERE, { headers: {} }), fields()],
])("%s is not", (_name, request, form) => {
  expect(isReadable(request, HERE, form)).toBe(false);
});

test("the answer takes a planted cookie back", () => {
  expect(unreadable(HERE).headers.get("set-cookie")).toBe("mend-back=; Path=/; Max-Age=0");
});
