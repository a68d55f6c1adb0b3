import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Words } from "../ui/words";
import type { OwnPage } from "./use-page";

/** It was saved somewhere else meanwhile: both are shown, and nothing is lost until one has chosen. */
export function MovedOn({ page }: { page: OwnPage }) {
  const t = useTranslations("ownWork.moved");
  return (
    <Notice
      tone="honey"
      live="alert"
      title={t("title")}
      action={
        <div className="flex flex-col gap-2">
          <Button onClick={page.keepMine}>{t("mine")}</Button>
          <Button variant="quiet" onClick={page.takeKept}>
            {t("theirs")}
          </Button>
        </div>
      }
    >
      <p>{t("body")}</p>
      <Words text={page.kept.words} />
    </Notice>
  );
}
