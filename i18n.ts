import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import type en from "./messages/en.json";

/** The languages that have a file in messages/. Adding one is one word here. */
export const locales = ["en", "fa"] as const;
export type Locale = (typeof locales)[number];

export const localeCookie = "mend-locale";

/** Languages written from right to left. */
const rightToLeft = new Set(["fa", "ar", "he", "ur"]);

export function direction(locale: string): "ltr" | "rtl" {
  return rightToLeft.has(locale.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** The tags of an Accept-Language header, most wanted first. */
function wishes(accepted: string): string[] {
  return accepted
    .slice(0, 400)
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.split(";").map((piece) => piece.trim());
      const weight = Number(rest.find((piece) => piece.startsWith("q="))?.slice(2) ?? 1);
      return { tag, weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map((wish) => wish.tag);
}

/** The chosen language if there is one, else the best of what the browser asks for, else the first of the list. */
export function pickLocale(chosen: string | undefined, accepted: string | null): Locale {
  for (const tag of [chosen ?? "", ...wishes(accepted ?? "")]) {
    const base = tag.toLowerCase().split("-")[0];
    const known = locales.find((locale) => locale === base);
    if (known) return known;
  }
  return locales[0];
}

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = pickLocale(chosen, (await headers()).get("accept-language"));
  const messages = (await import(`./messages/${locale}.json`)).default;
  // Every date shown names its own zone; this one only keeps server and browser in agreement.
  return { locale, messages, timeZone: "UTC" };
});

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof en;
  }
}
