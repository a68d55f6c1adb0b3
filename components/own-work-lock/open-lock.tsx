"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { ChangeCode } from "./change-code";
import { ChangePassphrase } from "./change-passphrase";
import type { Keeper } from "./keeper";
import type { ReplacingProps } from "./replace-keys";
import { TakeOff } from "./take-off";

const FORMS = { changePassphrase: ChangePassphrase, newCode: ChangeCode, off: TakeOff } as const;
type Form = keyof typeof FORMS;

/** The lock while it is open: when it closes by itself, and what can be done with it. */
export function OpenLock({ lock, keeper }: Pick<ReplacingProps, "lock"> & { keeper: Keeper }) {
  const t = useTranslations("ownWork.lock");
  const [doing, setDoing] = useState<Form | null>(null);
  const [said, setSaid] = useState<string>();
  const Doing = doing && FORMS[doing];
  return (
    <Card title={Doing ? t(`${doing as Form}.open`) : t("title")}>
      {Doing ? (
        <Doing
          lock={lock}
          keeper={keeper}
          onDone={(words) => {
            setSaid(words);
            setDoing(null);
          }}
        />
      ) : (
        <>
          <p className="max-w-line text-ink-2">{t("auto")}</p>
          <div role="status">{said ? <Notice tone="tide">{said}</Notice> : null}</div>
          <div className="flex flex-wrap gap-1.5">
            {(Object.keys(FORMS) as Form[]).map((form) => (
              <Button key={form} variant="smallQuiet" onClick={() => setDoing(form)}>
                {t(`${form}.open`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Card>
  );
}
