"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Sends } from "../pace/sends";
import { useUs } from "../pair/use-us";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import { Paragraph } from "./paragraph";

interface PreviewProps {
  words: string;
  partner: string;
  onChange: () => void;
  onShared: () => void;
}

/** What the other will read, drawn by what will draw it for them, and the press that shares it. */
export function Preview({ words, partner, onChange, onShared }: PreviewProps) {
  const t = useTranslations("ownWork.paragraphs");
  const publish = useOperation("publishParagraph");
  const me = useUs()?.me.firstName ?? "";
  const [{ id, at }] = useState(() => ({ id: crypto.randomUUID(), at: Date.now() }));
  return (
    <div className="flex flex-col gap-4">
      <h3 className="text-title">{t("preview", { name: partner })}</h3>
      <div className="rounded-16 border border-line p-4">
        <Paragraph paragraph={{ id, mine: false, words, at }} partner={me} />
      </div>
      <Visibility kind="shared" partner={partner} sentence />
      <Refused why={publish.refusal} />
      <Sends>
        <Button
          variant="primary"
          pending={publish.pending}
          onClick={() => void publish.run({ id, words }).then((shared) => shared && onShared())}
        >
          {t("share")}
        </Button>
      </Sends>
      <Button variant="quiet" onClick={onChange}>
        {t("change")}
      </Button>
    </div>
  );
}
