"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Notice } from "../ui/notice";
import { useOperation } from "../use-operation";

/** Erases one's own words, after saying what that means. */
export function Withdraw({ checkIn }: { checkIn: string }) {
  const t = useTranslations("checkIns");
  const reasons = useTranslations("reasons");
  const [asking, setAsking] = useState(false);
  const withdraw = useOperation("withdrawCheckIn");
  return (
    <>
      <div className="-mx-2.5 -mt-2 -mb-3 flex justify-end">
        <Button variant="smallQuiet" onClick={() => setAsking(true)}>
          {t("withdraw")}
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("withdrawTitle")}
        actions={
          <>
            <Button
              variant="irreversible"
              pending={withdraw.pending}
              onClick={async () => (await withdraw.run({ checkIn })) && setAsking(false)}
            >
              {t("withdrawDo")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("withdrawKeep")}</Button>
          </>
        }
      >
        <p>{t("withdrawBody")}</p>
        {withdraw.refusal ? <Notice tone="clay">{reasons(withdraw.refusal)}</Notice> : null}
      </Dialog>
    </>
  );
}
