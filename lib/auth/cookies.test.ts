import { expect, test } from "vitest";
import { cookieNames, cookieOf } from "./cookies";

test("cookies are tied to one https origin, and plain on loopback", () => {
  expect(cookieNames(new URL("https://mend.example.org")).session).toBe("__Host-mend-session");
  expect(cookieNames(new URL("http://127.0.0.1:3000")).session).toBe("mend-session");
});

test.each([
  ["a=1; mend=xyz; b=2", "xyz"],
  ["mend=x%20y", "x y"],
  ["mend=", ""],
  ["notmend=1; xmend=2", null],
  ["mend", null],
  ["", null],
  [undefined, null],
  ["mend=%E0%A4%A", null],
])("of %j the session's cookie is %j", (header, value) => {
  expect(cookieOf(header, "mend")).toBe(value);
});

test.each(["http://127.0.0.1:3000", "https://mend.example.org"])(
  "no cookie under %s is taken for a piece of the session's",
  (url) => {
    const { session, ...others } = cookieNames(new URL(url));
    expect(Object.values(others).filter((name) => name.startsWith(session))).toEqual([]);
  },
);
