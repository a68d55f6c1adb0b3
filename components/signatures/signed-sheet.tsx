"use client";

import { useTranslations } from "next-intl";
import type { ClauseText } from "@/lib/agreements/rules";
import type { Signed } from "@/lib/signatures/schema";
import { useDay } from "../agreements/days";
import { Heading } from "../agreements/heading";
import { Words } from "../ui/words";

type Text = ClauseText & { zone: string; between: { id: string; name: string }[] };

/** One agreement as it is in force, with its signatures and the hash that they are on. */
export function SignedSheet({ signed }: { signed: Signed }) {
  const t = useTranslations("agreements");
  const day = useDay();
  const text = JSON.parse(signed.text) as Text;
  const bound = text.between.filter(({ id }) => text.bound.includes(id)).map(({ name }) => name);
  const lines = [
    [t("clause.labels.bound"), bound.join(", ")],
    [t("clause.why"), text.why],
    [t("clause.ifNot"), text.ifNot],
    [t("clause.labels.from"), day(text.from)],
    [t("clause.labels.review"), day(text.review)],
    [t("clause.labels.end"), text.end ? day(text.end) : t("clause.noEnd")],
  ].filter(([, said]) => said);
  return (
    <article className="flex flex-col gap-4 rounded-22 border border-line bg-surface p-4.5">
      <h2 className="text-title">
        <Heading text={text} />
      </h2>
      <Words text={text.words} />
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {lines.map(([label, said]) => (
          <div key={label} className="contents">
            <dt className="text-meta text-ink-2">{label}</dt>
            <dd>
              <bdi dir="auto">{said}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-col gap-1.5 border-line border-t pt-3 text-meta text-ink-2">
        {signed.signatures.map(({ signer, name, at, fingerprint }) => (
          <p key={signer}>{t("print.signed", { name, at: at.replace("T", " ").slice(0, 19), fingerprint })}</p>
        ))}
        <p className="wrap-anywhere">{t("print.hash", { version: signed.version, hash: signed.hash })}</p>
      </div>
    </article>
  );
}
