"use client";

import { Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Choice } from "@/lib/envelopes/schema";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";

interface EnvelopeProps {
  entry: { id: string; length: number | null; details: boolean; choice: Choice | null };
  author: string;
  /** What it is, and whose. */
  title: string;
  /** What else its cover says. */
  children?: ReactNode;
}

/** A closed envelope, for its reader: whose, how long, whether it has details. Opening it tells nobody. */
export function Envelope({ entry: { id, length, details, choice }, author, title, children }: EnvelopeProps) {
  const t = useTranslations("envelopes");
  const { run, pending, refusal } = useOperation("openEnvelope");
  const choose = (what: Choice) => void run({ entry: id, choice: what });
  return (
    <div className="flex flex-col gap-3 rounded-16 border border-line bg-sunken p-4.5">
      <p className="flex items-start gap-3">
        <Mail aria-hidden size={22} strokeWidth={1.6} className="mt-0.5 shrink-0 text-ink-2" />
        <span className="flex flex-col">
          <span className="text-title">{title}</span>
          {children}
          <span className="text-meta text-ink-2">{t("length", { words: length ?? 100 })}</span>
          {details ? <span className="text-meta text-ink-2">{t("details")}</span> : null}
        </span>
      </p>
      <p className="text-meta text-ink-2">{t("nobodyTold", { name: author })}</p>
      <Refused why={refusal} />
      <div className="flex flex-wrap gap-2.5 *:min-w-0 *:grow">
        <Button pending={pending} onClick={() => choose("opened")}>
          {t("open")}
        </Button>
        <Button pending={pending} onClick={() => choose("later")}>
          {t("later")}
        </Button>
        <Button pending={pending} onClick={() => choose("together")}>
          {t("together")}
        </Button>
      </div>
      <p role="status" className="text-meta text-ink-2 empty:hidden">
        {choice === "later" || choice === "together" ? t(`chose.${choice}`) : null}
      </p>
    </div>
  );
}
