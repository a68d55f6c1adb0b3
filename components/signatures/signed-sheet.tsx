"use client";

import { useTranslations } from "next-intl";
import type { ClauseText } from "@/lib/agreements/rules";
import type { Signed } from "@/lib/signatures/schema";
import { Clause } from "../agreements/clause";
import { Heading } from "../agreements/heading";

type Text = ClauseText & { between: { id: string; name: string }[] };

/** One agreement as it is in force, with its signatures and the hash that they are on. */
export function SignedSheet({ signed }: { signed: Signed }) {
  const t = useTranslations("agreements.print");
  const text = JSON.parse(signed.text) as Text;
  const bound = text.between.filter(({ id }) => text.bound.includes(id)).map(({ name }) => name);
  return (
    <article className="flex flex-col gap-4 rounded-22 border border-line bg-surface p-4.5">
      <h2 className="text-title">
        <Heading text={text} />
      </h2>
      <Clause text={text} bound={bound.join(", ")} />
      <div className="flex flex-col gap-1.5 border-line border-t pt-3 text-meta text-ink-2">
        {signed.signatures.map(({ signer, name, at, fingerprint }) => (
          <p key={signer}>
            <bdi>{t("signed", { name, at: at.replace("T", " ").slice(0, 19), fingerprint })}</bdi>
          </p>
        ))}
        <p className="wrap-anywhere">{t("hash", { version: signed.version, hash: signed.hash })}</p>
      </div>
    </article>
  );
}
