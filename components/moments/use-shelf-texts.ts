import { useMessages, useTranslations } from "next-intl";
import type { Shelf } from "@/lib/moments/rules";

/** What a shelf is called, and what stands on it. */
export function useShelfTexts() {
  const names = useTranslations("moments.shelves");
  const about = useTranslations("moments.about");
  const touch = useMessages().touch as { name: string; about: string } | undefined;
  return (shelf: Shelf) =>
    shelf === "touch"
      ? { name: touch?.name ?? "", about: touch?.about ?? "" }
      : { name: names(shelf), about: about(shelf) };
}
