import en from "../../messages/en.json" with { type: "json" };
import fa from "../../messages/fa.json" with { type: "json" };

type Texts = typeof en.notices;
const TEXTS: Record<string, Texts> = { en: en.notices, fa: fa.notices };

/** The texts of notes, in a language that there is. They are constant: no name, no count, nothing of what they are about. */
export const textsIn = (language: string): Texts => (Object.hasOwn(TEXTS, language) && TEXTS[language]) || en.notices;

/** What a device is sent, whatever it is for. */
export function noteIn(language: string) {
  const { title, body } = textsIn(language);
  return JSON.stringify({ title, body, lang: language, dir: language === "fa" ? "rtl" : "ltr" });
}
