import { useTranslations } from "next-intl";
import type { LetterPart } from "@/lib/letters/schema";
import { Button } from "../ui/button";

interface MissingProps {
  /** The parts of which that was not said yet. */
  parts: LetterPart[];
  pending: boolean;
  onSay: (part: LetterPart) => void;
}

/** Which part of an apology its reader finds missing. */
export function Missing({ parts, pending, onSay }: MissingProps) {
  const t = useTranslations("letters");
  if (parts.length === 0) return null;
  return (
    <fieldset className="grid grid-cols-2 gap-2.5">
      <legend className="pb-2.5 text-title">{t("respond.missing")}</legend>
      {parts.map((part) => (
        <Button key={part} pending={pending} onClick={() => onSay(part)}>
          {t(`parts.apology.${part}.label`)}
        </Button>
      ))}
    </fieldset>
  );
}
