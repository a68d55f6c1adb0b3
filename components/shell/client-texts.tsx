import { type Messages, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

interface ClientTextsProps {
  /** The top-level keys of messages/ that client components below need. Nothing else is sent. */
  names: readonly (keyof Messages)[];
  children: ReactNode;
}

/** Sends the browser only the texts it needs. */
export async function ClientTexts({ names, children }: ClientTextsProps) {
  const all = await getMessages();
  const some = Object.fromEntries(names.map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={some}>{children}</NextIntlClientProvider>;
}
