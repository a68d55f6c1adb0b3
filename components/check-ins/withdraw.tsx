"use client";

import { useTranslations } from "next-intl";
import { Irreversible } from "../ui/irreversible";
import { useOperation } from "../use-operation";

/** Erases one's own words, after saying what that means. */
export function Withdraw({ checkIn }: { checkIn: string }) {
  const t = useTranslations("checkIns");
  const withdraw = useOperation("withdrawCheckIn");
  return (
    <div className="-mx-2.5 -mt-2 -mb-3 flex justify-end">
      <Irreversible
        open={t("withdraw")}
        title={t("withdrawTitle")}
        body={t("withdrawBody")}
        act={t("withdrawDo")}
        keep={t("withdrawKeep")}
        operation={withdraw}
        run={() => withdraw.run({ checkIn })}
      />
    </div>
  );
}
