"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { asOneParagraph } from "@/lib/paragraphs/rules";
import { Button } from "../ui/button";
import { Choose } from "./choose";
import { Edit } from "./edit";
import { Preview } from "./preview";
import { useParagraph } from "./use-paragraph";

/** Choosing, changing, and seeing it as it will be read: only the last press shares anything. */
export default function Publish({ partner, onDone }: { partner: string; onDone: () => void }) {
  const t = useTranslations("ownWork.paragraphs");
  const { words, write } = useParagraph();
  const [looking, setLooking] = useState(false);
  function away() {
    write(null);
    onDone();
  }
  if (looking)
    return (
      <Preview words={asOneParagraph(words)} partner={partner} onChange={() => setLooking(false)} onShared={away} />
    );
  return (
    <div className="flex flex-col gap-4">
      {words ? (
        <Edit words={words} onType={write} onLook={() => setLooking(true)} />
      ) : (
        <Choose partner={partner} onChoose={write} />
      )}
      <Button variant="quiet" onClick={away}>
        {t("putAway")}
      </Button>
    </div>
  );
}
