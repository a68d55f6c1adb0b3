"use client";

import { useTranslations } from "next-intl";
import { PARTS } from "@/lib/letters/rules";
import type { LetterPart, LetterView, Response } from "@/lib/letters/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import { Missing } from "./missing";

interface RespondProps {
  letter: NonNullable<LetterView["letter"]>;
  said: LetterView["standing"]["said"];
  partner: string;
}

/** What its reader may say of a letter that they have opened: on purpose, or nothing. */
export function Respond({ letter, said, partner }: RespondProps) {
  const t = useTranslations("letters.respond");
  const { run, pending, refusal } = useOperation("respondToLetter");
  const isSaid = (response: Response, part: LetterPart | null = null) =>
    said.some((one) => one.kind === response && one.part === part);
  const say = (response: Response, part?: LetterPart) =>
    void run({ repair: letter.repair, letter: letter.id, response, ...(part ? { part } : {}) });
  const apology = letter.kind === "apology";
  const left = apology ? PARTS.apology.filter((part) => !isSaid("missing", part)) : [];
  return (
    <Card title={t("title")}>
      <p className="text-meta text-ink-2">{t(apology ? "shows" : "showsOne", { name: partner })}</p>
      {isSaid("read") ? null : (
        <Button pending={pending} onClick={() => say("read")}>
          {t("read", { name: partner })}
        </Button>
      )}
      {apology && !isSaid("inPerson") ? (
        <Button pending={pending} onClick={() => say("inPerson")}>
          {t("inPerson")}
        </Button>
      ) : null}
      <Missing parts={left} pending={pending} onSay={(part) => say("missing", part)} />
      <Refused why={refusal} />
      <p className="text-meta text-ink-2">{t("orNothing")}</p>
    </Card>
  );
}
