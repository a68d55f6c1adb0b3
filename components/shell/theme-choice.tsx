"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Choice } from "../ui/choice";
import { readTheme, themeCookie, themes } from "./theme";

/** How it looks, on this device only: a cookie that the next page reads, and the attribute for the present one. */
function wear(choice: string) {
  const theme = readTheme(choice);
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet.
  document.cookie = `${themeCookie}=${theme ?? ""}; path=/; max-age=${theme ? 31_536_000 : 0}; samesite=lax${secure}`;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** Needs the client texts "shell" and "ui". */
export function ThemeChoice({ current }: { current: string | undefined }) {
  const t = useTranslations("shell.theme");
  const [choice, setChoice] = useState<string>(readTheme(current) ?? "system");
  return (
    <Choice
      legend={t("legend")}
      name="theme"
      value={choice}
      onChange={(next) => {
        setChoice(next);
        wear(next);
      }}
      options={["system", ...themes].map((value) => {
        const name = readTheme(value) ?? "system";
        return { value: name as string, label: t(name), ...(name === "ember" ? { hint: t("emberHint") } : {}) };
      })}
    />
  );
}
