import type { Partner } from "../actor";
import { isVisible } from "../drafts/rules";
import { all, unless, type Verdict } from "../verdict";

/** What an offer can be about. */
export const SCOPES = ["messages", "calls", "email", "location", "accounts", "calendar", "other"] as const;

/** In words of one's own, so long at most. */
export const MAX_OFFER = 500;
/** An offer stands for a week unless its owner says otherwise, and never longer than this. */
export const DEFAULT_DAYS = 7;
export const MAX_DAYS = 30;
/** So many of one's own stand at a time in a repair. */
export const MAX_STANDING = 10;

/** Digits as they are typed in Persian and in Arabic are the same digits; what can't be seen between letters is not there. */
const plain = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

/** A word that stands by itself, in any script. */
const alone = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`;

const PASSWORD =
  "pass ?-?(?:word|code|phrase)s?|pw|pwd|pin(?:[ -]?code)?s?|puk|otp|2fa|user ?names?|log ?-?ins?|tokens?|(?:recovery|backup|security|seed|api|secret) (?:code|key|phrase|word|answer)s?|رمز(?: ?عبور)?|گذر ?واژه|پسورد|پین(?: ?کد)?|توکن|نام کاربری|عبارت بازیابی";
/** Words beside which a number is a secret, but a word is none. */
const LOCK = `${PASSWORD}|(?<!(?:zip|post|area|country|qr) ?)codes?|combination|(?:un)?locks?|unlocked|locked|کد|قفل`;

/** A number of four to twelve digits, also in groups; not a part of a date, a time or a price. */
const NUMBER = "(?<![\\p{L}\\p{N}.,:/€$£+-])\\d(?:[ -]?\\d){3,11}(?!\\d|[\\p{L}€$£%:/]|[.,-]\\d)";
/** Such a number after one of these is a time, a year or somebody's telephone; before one of those, it is an amount. */
const NOT_AFTER = `(?<!${alone("at|after|before|until|till|by|in|since|from|around|about|on|over|under|than|ساعت|سال|از|تا|در|حدود")} ?)`;
const NOT_BEFORE = `(?! ?${alone("euros?|eur|dollars?|usd|pounds?|gbp|km|miles|steps|minutes|hours|days|times|o'?clock|h|تومان|ریال|یورو|دلار|دقیقه|روز")})`;
const COUNTED = `${NOT_AFTER}${NUMBER}${NOT_BEFORE}`;
const NEAR = "[^.!?؟;\\n\\d]{0,28}";

const DIGIT = "zero|one|two|three|four|five|six|seven|eight|nine|صفر|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه";

/** What people say of a password without saying it. */
const SAID_OF_IT =
  "yours?|mine|ours?|private|secret|safe|there|here|changed|unchanged|new|old|the same|same|known|gone|off|shared|different|needed|necessary|required|stored|saved|fine|simple|easy|it|that|this|you|me|نیست|است|دارم|ندارم|لازم|عوض";

const SECRETS = [
  // A number beside the name of a lock, before or behind it: "my pin is 4821", "4821 opens the lock".
  `${alone(LOCK)}${NEAR}${COUNTED}`,
  `${COUNTED}${NEAR}${alone(LOCK)}`,
  // Digits in words.
  `${alone(DIGIT)}(?:[ ,-]+${alone(DIGIT)}){3,}`,
  // The name, and right behind it letters and digits in one: "pw hunter2", "code: ax7-qq2".
  `${alone(LOCK)} ?(?:[:=]|${alone("is|are|was|است")})? ?["'“«]?(?=[^\\s]*\\d)(?=[^\\s]*\\p{L})(?!\\d{1,2}(?:am|pm|h|st|nd|rd|th)\\b)[^\\s"'”»]{5,}`,
  // A name to sign in with, and behind a stroke what belongs to it.
  `${alone("log ?-?ins?|user ?names?")} ?(?::|is) ?[^\\s/|]+ ?[/|] ?[^\\s/|]{4,}`,
  // The name, and one word with which the sentence ends: "password: sunshine".
  `${alone(PASSWORD)} ?(?:[:=]|is) ?["'“«]?(?!${alone(SAID_OF_IT)})[^\\s.,!?؟"'”»]{4,}["'”»]?(?= ?(?:[.,!?؟;]|$|\\n))`,
].map((pattern) => new RegExp(pattern, "iu"));

const ADDRESS = /^(?:https?:\/\/|www\.)|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+[.,;]?$/i;

/** Letters of both cases, digits and signs in one piece, as nobody writes a word; or letters and digits without an end. */
function isRandom(piece: string) {
  if (ADDRESS.test(piece)) return false;
  const word = piece.replace(/^[("'“«[]+|[)"'”»\],.;:!?؟]+$/g, "");
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[!#$%^&*_+=?~@]/].filter((kind) => kind.test(word)).length;
  const mixed = /[!#$%^&*_+=?~@]/.test(word) || (word.match(/\d+/g) ?? []).length > 1;
  if (word.length >= 8 && kinds >= 3 && mixed && /\d/.test(word)) return true;
  return /^[\w-]{20,}$/.test(word) && /[a-z]/i.test(word) && (word.match(/\d/g) ?? []).length > 2;
}

const SENTENCE =
  /^(?:the|and|you|are|for|with|that|this|have|will|can|was|but|not|our|your|from|when|what|they|them|there|then|all|any|may|ask|want|while|until|after|before|about|into|out|how|who|she|her|him|his|has|had|were|been|would|could|should|just|more)$/;

/** A recovery phrase: twelve words in a row that make no sentence. */
function isPhrase(text: string) {
  let row = 0;
  for (const word of text.split(/[\s,]+/)) {
    row = /^[a-z]{3,8}$/.test(word) && !SENTENCE.test(word) ? row + 1 : 0;
    if (row === 12) return true;
  }
  return false;
}

/** Looks like a password, a PIN, a code, a token or a recovery phrase: something that an offer never needs. */
export function looksSecret(words: string) {
  const text = plain(words);
  return SECRETS.some((secret) => secret.test(text)) || text.split(/\s+/).some(isRandom) || isPhrase(text);
}

type Standing = { standing: number };

/** Either may make an offer, of what is their own, in words, and without a secret in them. */
export const mayOffer = (_actor: object, { standing }: Standing, { words }: { words: string }): Verdict =>
  all(
    unless(isVisible(words), "nothing-written"),
    unless(!looksSecret(words), "looks-secret"),
    unless(standing < MAX_STANDING, "too-many"),
  );

type Found = { ownerId: string; accepted: boolean };

/** Yes, or no thanks, is the other's to say, until they have said yes. Whoever said no thanks may say yes after all. */
export const mayAnswerOffer = ({ userId }: Pick<Partner, "userId">, { ownerId, accepted }: Found): Verdict =>
  all(unless(ownerId !== userId, "only-theirs-to-answer"), unless(!accepted, "already-there"));

/** Its owner takes an offer back at any time. */
export const mayTakeBack = ({ userId }: Pick<Partner, "userId">, { ownerId }: Found): Verdict =>
  unless(ownerId === userId, "not-your-words");
