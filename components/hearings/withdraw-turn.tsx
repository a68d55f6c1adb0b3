"use client";

import { useTranslations } from "next-intl";
import { Irreversible } from "../ui/irreversible";
import { useOperation } from "../use-operation";

/** Erases one's own words in a hearing, after saying what that means. */
export function WithdrawTurn({ turn }: { turn: string }) {
  const t = useTranslations("hearings.withdraw");
  const withdraw = useOperation("withdrawTurn");
  return (
    <div className="-mx-2.5 -mb-2">
      <Irreversible
        open={t("open")}
        title={t("title")}
        body={t("body")}
        act={t("do")}
        keep={t("keep")}
        operation={withdraw}
        run={() => withdraw.run({ turn })}
      />
    </div>
  );
}
