"use client";

import { useTranslations } from "next-intl";
import { Doorway } from "../shell/doorway";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";

/** Accepting needs an account of one's own; the invitation waits in this tab. */
export function JoinAccount({ onBack }: { onBack: () => void }) {
  const t = useTranslations("pair.join");
  return (
    <Doorway title={t("account")} lead={t("accountLead")}>
      <div className="flex flex-col gap-2.5">
        <LinkButton href="/sign-up" variant="primary" wide>
          {t("make")}
        </LinkButton>
        <LinkButton href="/sign-in" wide>
          {t("have")}
        </LinkButton>
        <Button variant="quiet" wide onClick={onBack}>
          {t("back")}
        </Button>
      </div>
    </Doorway>
  );
}
