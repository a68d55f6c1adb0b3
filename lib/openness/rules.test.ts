import { describe, expect, test } from "vitest";
import { looksSecret, MAX_STANDING, mayAnswerOffer, mayOffer, mayTakeBack } from "./rules";

const SECRET = [
  "my pin is 4821",
  "My PIN: 48 21",
  "Passcode: 482193",
  "the code of my phone is 4821",
  "the passcode for the tablet is 0000",
  "my pin is 2024",
  "4821 is my pin",
  "4821 opens the lock",
  "Unlock it with 482193, whenever you like.",
  "pw hunter2",
  "pwd: hunter2",
  "Password: sunshine",
  "my password is sunshine.",
  "my password is “Blue-Kettle”",
  "the login is ada / Kettle99",
  "login: ada99x",
  "username: ada_l",
  "recovery code: 8f3k-2l9p",
  "backup code 9X2A-77QP",
  "token=ghx81kq02",
  "You may use Tr0ub4dor&3 for the mail.",
  "It is xK9#mP2vL, as always.",
  "sk_live_51H8xQ2eZvKYlo2C0",
  "3f9a8c1d22e74b6f9d0a1c2b3e4f5a6b",
  "abandon ability absent absorb abstract absurd abuse access acid acoustic acquire across",
  "pin: four eight two one",
  "it is four, eight, two, one",
  "The combination is 4-8-2-1",
  "رمز گوشی من ۴۸۲۱ است",
  "رمز عبور: ۱۲۳۴۵۶",
  "رمز‌عبور من ۱۲۳۴۵۶ است",
  "پین من ٤٨٢١ است",
  "گذرواژه: آفتاب۹۹",
  "۴۸۲۱ رمز من است",
  "my pin is ۴۸۲۱",
  "my P\u200bIN is 4821",
];

const PLAIN = [
  "If you ever want to check my messages, I'm okay with that while we heal.",
  "You may look at my phone, after 8, when I am home.",
  "In 2024 I hid them. You may read all of them.",
  "Ask me where I am, any day until 24.11.2026.",
  "I changed my password in 2024.",
  "I changed my PIN on 24/11/2026 and I will enter it myself.",
  "The bank account: everything over 1500 euros, since 2019.",
  "€1500 went to a hotel. I show you the account, and no password is needed.",
  "My phone has no lock. Pick it up at 18:30 or at 1830.",
  "I unlock my phone for you, from 20:00 to 21:30.",
  "You never need my password. I open it for you.",
  "Password: I type it in, you look.",
  "I will not give you a code. I hand you the phone unlocked.",
  "My password is private.",
  "Ring me on 0171 2345678, also at night.",
  "Without a passcode, ring me on 0171 2345678.",
  "The calendar, all of it, week 48 to week 52.",
  "The dress code is casual.",
  "Our zip code is 10115, and I am there from 9 to 5.",
  "My iPhone15ProMax, whenever you ask.",
  "Write to ada.lovelace99@example.org or look yourself.",
  "See https://example.org/calendar/8f3k2l9p1x7c4v5b6n for my week.",
  "One or two evenings, seven to nine.",
  "Messages with Sam from 2023 and 2024; 300 of them.",
  "Between us two: the e-mail of my work, Mondays only.",
  "هر وقت خواستی می‌توانی پیام‌هایم را ببینی.",
  "بعد از ساعت ۸ گوشی‌ام را نشانت می‌دهم.",
  "در سال ۲۰۲۴ پنهان کردم. همه را می‌بینی.",
  "رمز گوشی را در ۲۰۲۴ عوض کردم.",
  "حساب بانکی: هر چه بیش از ۱۵۰۰ یورو است.",
  "رمزم را لازم نداری. خودم باز می‌کنم.",
];

describe("what looks like a password, a PIN or a code is one", () => {
  test.each(SECRET)("%s", (words) => {
    expect(looksSecret(words)).toBe(true);
  });
});

describe("what people say of their days is none", () => {
  test.each(PLAIN)("%s", (words) => {
    expect(looksSecret(words)).toBe(false);
  });
});

test("it reads a text of five hundred characters at once, whatever they are", () => {
  const before = performance.now();
  for (const piece of ["pin ", "1", "a1", "pin 1 ", "code is ", "four ", "1-", "رمز ", "A1!"])
    looksSecret(piece.repeat(500).slice(0, 500));
  expect(performance.now() - before).toBeLessThan(500);
});

const [owner, other] = [{ userId: "a" }, { userId: "b" }];

test("an offer has words, and no secret in them, and not everything is offered at once", () => {
  const offer = (words: string, standing = 0) => mayOffer(owner, { standing }, { words });
  expect(offer("My messages, when you ask.")).toEqual({ ok: true });
  expect(offer(" \u200b")).toMatchObject({ reason: "nothing-written" });
  expect(offer("my pin is 4821")).toMatchObject({ reason: "looks-secret" });
  expect(offer("Mine.", MAX_STANDING)).toMatchObject({ reason: "too-many" });
});

test("the other accepts or says no thanks; its owner takes it back", () => {
  const found = { ownerId: "a", accepted: false };
  expect(mayAnswerOffer(other, found)).toEqual({ ok: true });
  expect(mayAnswerOffer(owner, found)).toMatchObject({ reason: "only-theirs-to-answer" });
  expect(mayAnswerOffer(other, { ...found, accepted: true })).toMatchObject({ reason: "already-there" });
  expect(mayTakeBack(owner, { ...found, accepted: true })).toEqual({ ok: true });
  expect(mayTakeBack(other, found)).toMatchObject({ reason: "not-your-words" });
});
