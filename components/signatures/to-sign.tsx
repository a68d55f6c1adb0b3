"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { isQuiet } from "@/lib/agreements/rules";
import type { VersionView } from "@/lib/agreements/schema";
import { Clause } from "../agreements/clause";
import { EndAgreement } from "../agreements/end";
import { Reopen } from "../agreements/reopen";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Decline } from "./decline";
import { LookClosely } from "./look-closely";
import { Moved } from "./moved";
import { Sign } from "./sign";
import { Signatures } from "./signatures";

interface ToSignProps {
  id: string;
  proposed: VersionView;
  versions: VersionView[];
  partner: string;
  /** The version that one was shown, and has not moved on from. */
  shown: number;
  onSeen: (version: number) => void;
  /** An earlier text is in force, and can be ended there. */
  beside: boolean;
}

/** A text that is ready: all of it, who has signed, and what one can do with it. One signs what one was shown first. */
export function ToSign({ id, proposed, versions, partner, shown, onSeen, beside }: ToSignProps) {
  const t = useTranslations("agreements.sign");
  const whom = useTranslations("agreements.clause.bound");
  const [declining, setDeclining] = useState(false);
  const seen = versions.find(({ version }) => version === shown);
  if (shown !== proposed.version && seen) {
    return <Moved before={seen} after={proposed} partner={partner} onSeen={() => onSeen(proposed.version)} />;
  }
  const { text } = proposed;
  const signed = proposed.quiet !== null || proposed.signatures.some(({ mine }) => mine);
  const own = text.kind === "boundary";
  const canSign = !signed && (!own || proposed.mine);
  return (
    <Card title={t(own ? "boundary" : proposed.mine ? "mine" : "theirs", { name: partner })}>
      <Clause text={text} bound={whom(text.bound, { name: partner })} />
      <LookClosely text={text} />
      <Signatures version={proposed} partner={partner} />
      {declining ? (
        <Decline id={id} version={proposed.version} partner={partner} onDone={() => setDeclining(false)} />
      ) : (
        <>
          {canSign || proposed.quiet ? (
            <Sign id={id} proposed={proposed} partner={partner} quiet={isQuiet(text)} />
          ) : null}
          <div className="flex flex-wrap gap-1.5">
            {proposed.mine || own || signed ? null : <Button onClick={() => setDeclining(true)}>{t("decline")}</Button>}
            {own && !proposed.mine ? null : <Reopen id={id}>{t("back")}</Reopen>}
            {signed && !proposed.quiet && !beside ? <EndAgreement id={id} /> : null}
          </div>
        </>
      )}
    </Card>
  );
}
