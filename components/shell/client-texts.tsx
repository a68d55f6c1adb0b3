import { type Messages, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

interface ClientTextsProps {
  /** The top-level keys of messages/ that client components below need. Nothing else is sent. */
  names: readonly (keyof Messages)[];
  children: ReactNode;
}

const DAY = 86_400_000;

/** Sends the browser only the texts it needs, and the day of UTC on which they were drawn, so that both draw the same. */
export async function ClientTexts({ names, children }: ClientTextsProps) {
  const all = await getMessages();
  const some = Object.fromEntries(names.map((name) => [name, all[name]]));
  const today = new Date(Math.floor(Date.now() / DAY) * DAY);
  return (
    <NextIntlClientProvider messages={some} now={today}>
      {children}
    </NextIntlClientProvider>
  );
}
