/**
 * Characters that cannot be seen but change what is read: direction overrides and isolates, zero-width spaces and
 * joiners, soft hyphens, tags, other controls. They are shown as a sign and never obeyed.
 */
const hidden = /[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
const layout = /[\t\n\r]/;

/** Scripts whose spelling needs the joiners: a Persian half-space is a letter's business, not a trick. */
const joining =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}\p{M}]/u;
const pictured = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}/u;
const variant = /\p{Variation_Selector}/u;

/** A joiner between letters or pictures that join; one variant sign after the character it varies. */
function belongs(before: string, it: string, after: string): boolean {
  if (layout.test(it)) return true;
  if (variant.test(it)) return before !== "" && !hidden.test(before);
  if (it === "\u200c") return joining.test(before) && joining.test(after);
  if (it === "\u200d")
    return (joining.test(before) && joining.test(after)) || (pictured.test(before) && pictured.test(after));
  return false;
}

export interface Piece {
  text: string;
  /** The code point, when this piece is one that cannot be seen. */
  hidden?: string;
}

/** Cuts a text into what can be seen and what cannot. */
export function pieces(text: string): Piece[] {
  const out: Piece[] = [];
  const points = [...text];
  let plain = "";
  points.forEach((point, i) => {
    if (!hidden.test(point) || belongs(points[i - 1] ?? "", point, points[i + 1] ?? "")) {
      plain += point;
      return;
    }
    if (plain) out.push({ text: plain });
    // A row of them is one sign.
    if (!plain && out.length > 0) return;
    plain = "";
    out.push({ text: "", hidden: `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}` });
  });
  if (plain) out.push({ text: plain });
  return out;
}

/** Does a text hold something its reader could not see? Asked before a text is signed. */
export const hasHiddenCharacters = (text: string) => pieces(text).some(({ hidden }) => hidden !== undefined);

/** The text without what cannot be seen, and with each letter written in one way: what is signed is what is shown. */
export const asShown = (text: string) =>
  pieces(text)
    .map((piece) => piece.text)
    .join("")
    .normalize("NFC");

/** Alphabets with letters that look like those of another. */
const ALPHABETS = ["Latin", "Cyrillic", "Greek", "Armenian", "Cherokee", "Coptic", "Lisu"].map(
  (name) => new RegExp(`\\p{Script=${name}}`, "u"),
);

/** Letters of other alphabets, and what they are read as. */
const DOUBLES = new Map(
  [..."аaеeоoрpсcуyхxіiјjѕsԁdһhкkмmнhтtвbԛqԝwαaοoρpνvιiκkτtυuχxεeηnβbγy"].flatMap((letter, at, all) =>
    at % 2 === 0 ? [[letter, all[at + 1] ?? letter] as const] : [],
  ),
);

/** A text as it is read, whichever letters it is written in: for comparing, never for showing. */
export const skeleton = (text: string) =>
  [...text.normalize("NFKD").toLowerCase()].map((letter) => DOUBLES.get(letter) ?? letter).join("");

/** Words that may not be what they seem: of two alphabets, of other letters' doubles, struck out, or pushed out of sight. */
export const lookAlikes = (text: string): string[] => [
  ...new Set(
    (text.match(/[\p{L}\p{M}\p{N}\u2800]+/gu) ?? []).filter(
      (word) =>
        ALPHABETS.filter((letters) => letters.test(word)).length > 1 ||
        /[\u{1d400}-\u{1d7ff}\uff01-\uff5e\u2800]|\p{Me}|[\u0334-\u0338]/u.test(word),
    ),
  ),
];
