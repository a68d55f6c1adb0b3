"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Choice } from "../ui/choice";

/** A language by its own name: "English", "فارسی". */
const ownName = (locale: string) => new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;

interface LanguageChoiceProps {
  locales: readonly string[];
  cookie: string;
}

/** On this device only: a cookie that the next page reads. */
export function LanguageChoice({ locales, cookie }: LanguageChoiceProps) {
  const t = useTranslations("settings.look");
  const locale = useLocale();
  const router = useRouter();

  function speak(next: string) {
    const secure = window.location.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet.
    document.cookie = `${cookie}=${next}; path=/; max-age=31536000; samesite=lax${secure}`;
    router.refresh();
  }

  return (
    <Choice
      legend={t("language")}
      name="language"
      value={locale}
      onChange={speak}
      options={locales.map((value) => ({ value, label: <span lang={value}>{ownName(value)}</span> }))}
    />
  );
}
