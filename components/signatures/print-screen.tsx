"use client";

import { FileDown, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SignedAgreementsView } from "@/lib/signatures/schema";
import { handOver } from "../leaving/copy-file";
import { useUs } from "../pair/use-us";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyPlace } from "../ui/empty-place";
import { ScreenEnd } from "../ui/screen-end";
import { useView } from "../use-view";
import { SignedSheet } from "./signed-sheet";

/** What is in force, to print, to keep as a PDF, or as a file whose signatures anybody can verify. */
export function PrintScreen() {
  const t = useTranslations("agreements.print");
  const us = useUs();
  const signed = useView<SignedAgreementsView>("signedAgreements");
  if (!us || !signed) return null;
  const take = () =>
    handOver(
      t("fileName"),
      "application/json",
      JSON.stringify({ format: "mend-agreements-1", agreements: signed }, null, 2),
    );
  return (
    <Panes
      beside={
        signed.length ? (
          <div data-screen-only className="flex flex-col gap-3">
            <Card title={t("takeTitle")}>
              <Button
                variant="primary"
                onClick={() => window.print()}
                icon={<Printer aria-hidden size={20} strokeWidth={1.6} />}
              >
                {t("print")}
              </Button>
              <p className="text-meta text-ink-2">{t("pdf")}</p>
              <Button onClick={take} icon={<FileDown aria-hidden size={20} strokeWidth={1.6} />}>
                {t("file")}
              </Button>
              <p className="text-meta text-ink-2">{t("verify")}</p>
              <p dir="ltr" className="rounded-8 bg-sunken px-3 py-2 text-start text-meta">
                <code>node verify-agreements.mjs {t("fileName")}</code>
              </p>
              <a href="/verify-agreements.mjs" download className="min-h-12 py-3 text-meta text-tide underline">
                {t("script")}
              </a>
            </Card>
          </div>
        ) : null
      }
    >
      <div data-screen-only>
        <Title above={<BackLink to="/agreements" />}>{t("title")}</Title>
      </div>
      {signed.length === 0 ? <EmptyPlace>{t("none")}</EmptyPlace> : null}
      {signed.map((one) => (
        <SignedSheet key={one.id} signed={one} />
      ))}
      <div data-screen-only>
        <ScreenEnd />
      </div>
    </Panes>
  );
}
