/** Dates in the reader's language and always on the Gregorian calendar, which is the one check-ins are dated by. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { calendar: "gregory", ...options });
}

/** A clock time or a number, in the digits of the reader's language. */
export function inDigitsOf(locale: string, text: string) {
  const digits = new Intl.NumberFormat(locale, { useGrouping: false });
  return text.replace(/\d/g, (digit) => digits.format(Number(digit)));
}
