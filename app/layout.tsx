import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Ready } from "@/components/shell/ready";
import { readTheme, themeCookie } from "@/components/shell/theme";
import { direction } from "@/i18n";
import { fontVariables } from "./fonts";
import "./globals.css";

const bars = { light: "#faf7f2", night: "#151918", ember: "#120e0b" };

/** Titles stay neutral: a glance at a list of tabs tells nothing. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app");
  return {
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
    applicationName: t("name"),
    appleWebApp: { title: t("name"), statusBarStyle: "default" },
    icons: {
      icon: [
        { url: "/icon.svg", type: "image/svg+xml" },
        { url: "/icon-192.png", sizes: "192x192", type: "image/png" },
      ],
      apple: "/apple-icon.png",
    },
    referrer: "same-origin",
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, email: false, address: false },
  };
}

export async function generateViewport(): Promise<Viewport> {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return {
    width: "device-width",
    initialScale: 1,
    viewportFit: "cover",
    interactiveWidget: "resizes-content",
    themeColor: theme
      ? bars[theme]
      : [
          { media: "(prefers-color-scheme: light)", color: bars.light },
          { media: "(prefers-color-scheme: dark)", color: bars.night },
        ],
  };
}

/** Every page is made for one request: the nonce of its content security policy is new each time. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const [locale, jar] = [await getLocale(), await cookies()];
  return (
    <html
      lang={locale}
      dir={direction(locale)}
      data-theme={readTheme(jar.get(themeCookie)?.value)}
      className={fontVariables}
    >
      <body>
        {children}
        <Ready />
      </body>
    </html>
  );
}
