"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { VersionView } from "@/lib/agreements/schema";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Refused } from "../ui/refused";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import { Free } from "./free";

interface SignProps {
  id: string;
  proposed: VersionView;
  partner: string;
  /** Nobody sees the signature, nor that it was taken back, until both have stood for a day. */
  quiet: boolean;
}

/** Signing what is shown, with the password; and, where nobody else sees it yet, taking it back. */
export function Sign({ id, proposed, partner, quiet }: SignProps) {
  const t = useTranslations("agreements.sign");
  const [agrees, setAgrees] = useState(false);
  const openly = useOperation("signAgreement");
  const quietly = useOperation("signQuietly");
  const unsign = useOperation("unsignAgreement");
  const { version, hash, text } = proposed;
  const { run, pending, refusal } = quiet ? quietly : openly;
  if (proposed.quiet !== null) {
    return (
      <Notice tone="tide" title={t("quietlySigned")}>
        <p>{t("quietlySignedBody", { name: partner })}</p>
        <Refused why={unsign.refusal} />
        <div>
          <Button variant="small" pending={unsign.pending} onClick={() => void unsign.run({ agreement: id })}>
            {t("unsign")}
          </Button>
        </div>
      </Notice>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      {quiet && text.bound !== "them" ? <Free /> : null}
      {quiet ? <p className="max-w-line text-ink-2">{t("quietly", { name: partner })}</p> : null}
      <label className="flex min-h-12 items-start gap-3 py-1.5">
        <input
          type="checkbox"
          checked={agrees}
          onChange={(event) => setAgrees(event.currentTarget.checked)}
          className="mt-0.5 size-5 shrink-0"
        />
        <span>{t("read")}</span>
      </label>
      <Refused why={refusal} />
      <Visibility kind={quiet ? "mutual" : "shared"} partner={partner} sentence />
      <Button
        variant="primary"
        wide
        pending={pending}
        disabled={!agrees}
        onClick={() => void run({ agreement: id, version, hash })}
      >
        {t("sign")}
      </Button>
      <p className="text-meta text-ink-2">{t("password")}</p>
    </div>
  );
}
