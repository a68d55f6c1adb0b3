"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { hasRunOut } from "@/lib/agreements/rules";
import type { AgreementView, VersionView } from "@/lib/agreements/schema";
import { Clause } from "../agreements/clause";
import { EndAgreement } from "../agreements/end";
import { Reopen } from "../agreements/reopen";
import { Signatures } from "../signatures/signatures";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Renew } from "./renew";
import { Review } from "./review";
import { Tell } from "./tell";

interface InForceProps {
  agreement: AgreementView;
  inForce: VersionView;
  partner: string;
}

type Form = "renew" | "slip" | "crossed";

/** What is in force, and what can be done about it: look at it again, renew or change it, say how it went, end it. */
export function InForce({ agreement, inForce, partner }: InForceProps) {
  const t = useTranslations("agreements.inForce");
  const whom = useTranslations("agreements.clause.bound");
  const [form, setForm] = useState<Form>();
  const { id, endedAt, open, day, proposed } = agreement;
  const { text } = inForce;
  const mayMove = text.kind !== "boundary" || text.bound === "me";
  const forms: Form[] = [
    ...(mayMove && !proposed ? (["renew"] as const) : []),
    ...(text.bound === "them" ? [] : (["slip"] as const)),
    ...(text.bound === "me" ? [] : (["crossed"] as const)),
  ];
  const done = () => setForm(undefined);
  return (
    <>
      <Card title={t(endedAt || hasRunOut(text, day) ? "was" : text.kind === "boundary" ? "stands" : "title")}>
        <Clause text={text} bound={whom(text.bound, { name: partner })} />
        <Signatures version={inForce} partner={partner} />
        {endedAt ? null : form ? (
          form === "renew" ? (
            <Renew id={id} text={text} onDone={done} />
          ) : (
            <Tell id={id} what={form} partner={partner} onDone={done} />
          )
        ) : (
          <div className="flex flex-wrap gap-1.5">
            {forms.map((one) => (
              <Button key={one} variant="small" onClick={() => setForm(one)}>
                {t(one)}
              </Button>
            ))}
            {mayMove && !open && !proposed ? <Reopen id={id}>{t("change")}</Reopen> : null}
            {mayMove ? <EndAgreement id={id} /> : null}
          </div>
        )}
      </Card>
      {endedAt || text.review > day ? null : (
        <Review agreement={agreement} version={inForce.version} partner={partner} />
      )}
    </>
  );
}
