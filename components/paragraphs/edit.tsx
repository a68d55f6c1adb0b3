import { useTranslations } from "next-intl";
import { MAX_PARAGRAPH } from "@/lib/paragraphs/rules";
import { CoachedArea } from "../coach/coached-area";
import { Button } from "../ui/button";

interface EditProps {
  words: string;
  onType: (words: string) => void;
  onLook: () => void;
}

/** The paragraph in its author's hands, still private. */
export function Edit({ words, onType, onLook }: EditProps) {
  const t = useTranslations("ownWork.paragraphs");
  return (
    <>
      <CoachedArea
        kind="reply"
        label={t("label")}
        hint={t("hint")}
        value={words}
        limit={MAX_PARAGRAPH}
        autoComplete="off"
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <Button onClick={onLook}>{t("look")}</Button>
    </>
  );
}
