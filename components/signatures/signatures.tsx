import { useTranslations } from "next-intl";
import type { VersionView } from "@/lib/agreements/schema";
import { useWhen } from "../use-when";

interface SignaturesProps {
  version: VersionView;
  partner: string;
}

/** Who has signed a text, for both to see, and when. Says nothing of who has not. */
export function Signatures({ version, partner }: SignaturesProps) {
  const t = useTranslations("agreements.sign");
  const when = useWhen();
  if (version.signatures.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 border-line border-t pt-3">
      {version.signatures.map(({ mine, at }) => (
        <li key={String(mine)} className="text-meta text-ink-2">
          {t("signed", { who: mine ? "me" : "them", name: partner, when: when(at) ?? "" })}
        </li>
      ))}
    </ul>
  );
}
