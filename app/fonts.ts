import localFont from "next/font/local";

/** The app's own words. Latin is preloaded; the rest arrives only when a page contains such letters. */
const app = localFont({
  src: "../node_modules/@fontsource-variable/nunito-sans/files/nunito-sans-latin-wght-normal.woff2",
  weight: "200 1000",
  variable: "--font-app",
});

const appExt = localFont({
  src: "../node_modules/@fontsource-variable/nunito-sans/files/nunito-sans-latin-ext-wght-normal.woff2",
  weight: "200 1000",
  variable: "--font-app-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+1E00-1E9F,U+1EF2-1EFF",
    },
  ],
});

/** A person's own words, and the titles of pages. */
const words = localFont({
  src: "../node_modules/@fontsource-variable/literata/files/literata-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-words",
  adjustFontFallback: "Times New Roman",
});

const wordsExt = localFont({
  src: "../node_modules/@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-words-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+1E00-1E9F,U+1EF2-1EFF",
    },
  ],
});

/** Persian and Arabic letters, in both voices. */
const persian = localFont({
  src: "../node_modules/@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-persian",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "unicode-range", value: "U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C,U+FB50-FDFF,U+FE70-FEFC" },
  ],
});

/** Goes on <html>: defines the font variables that globals.css reads. */
export const fontVariables = [app, appExt, words, wordsExt, persian].map((font) => font.variable).join(" ");
