"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { CopyAgreementsView, CopyHearingsView, CopyLettersView, CopyOffersView } from "@/lib/leaving/schema";
import type { Secret } from "@/lib/lock/keys";
import type { OwnWorkView, Want, Whom } from "@/lib/own-work/schema";
import { Form } from "../accounts/form";
import { useWhole } from "../agreements/whole";
import { useFeelingName } from "../hearings/feeling-chips";
import { SecretField, secretIn } from "../own-work-lock/secret-field";
import { useCopyLock } from "../own-work-lock/use-copy-lock";
import { useUs } from "../pair/use-us";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useHere } from "../wire/provider";
import { copied } from "./copied";
import { copyAsData, copyAsPage, handOver } from "./copy-file";
import { usePromised } from "./use-promised";

type ClauseOf = NonNullable<CopyAgreementsView["items"][number]["text"]>;

/** A copy of everything one could read, as a page and as data, put together on this device. */
export function TakeCopy({ theirName }: { theirName: string }) {
  const t = useTranslations("leaving.copy");
  const checkIns = useTranslations("checkIns");
  const letter = useTranslations("questions.letter");
  const letters = useTranslations("letters");
  const feeling = useFeelingName();
  const agreements = useTranslations("agreements");
  const ownWork = useTranslations("ownWork");
  const moments = useTranslations("moments");
  const openness = useTranslations("openness");
  const clause = useWhole();
  const promised = usePromised();
  const locale = useLocale();
  const here = useHere();
  const me = useUs()?.me.firstName ?? "";
  const [state, setState] = useState<"idle" | "pending" | "done" | "offline" | "closed">("idle");
  const { locked, open } = useCopyLock();

  async function take(secret: Secret) {
    setState("pending");
    try {
      if (!here) throw new Error("not here yet");
      const all = await open(await copied(here), secret);
      if (!all) return setState("closed");
      const texts = {
        title: t("fileTitle"),
        checkIns: t("checkIns"),
        questions: t("questions"),
        letters: t("letters"),
        hearings: t("hearings"),
        agreements: agreements("title"),
        offers: t("offers"),
        lines: t("lines"),
        paragraphs: t("paragraphs"),
        scope: ({ scope, until }: CopyOffersView["items"][number]) =>
          `${openness(`scopes.${scope as "calls"}`)}, ${t("until", { when: new Date(until).toISOString() })}`,
        kept: t("kept"),
        ownWork: ownWork("title"),
        locked: ownWork("lock.inCopy"),
        page: ({ section, words, lock }: OwnWorkView[number]) =>
          section === "want"
            ? { head: ownWork("want.legend"), words: lock ? "" : words && ownWork(`want.options.${words as Want}`) }
            : { head: ownWork(`sections.${section}.label`), words },
        appointment: (whom: string) => ownWork(`appointments.whom.${whom as Whom}`),
        me,
        them: theirName,
        kind: (kind: string) => checkIns(`kinds.${kind as "plan"}`),
        outcome: (outcome: string) => checkIns(`outcomes.${outcome as "kept"}`),
        entry: (kind: string) => t(`entries.${kind as "asked"}`),
        version: (version: number) => t("version", { version }),
        letter: ({ certainty, moreBy, happened }: Record<string, string>) =>
          [letter(certainty as "sure"), moreBy ? letter("moreBy", { day: moreBy }) : "", happened ?? ""]
            .filter(Boolean)
            .join(" · "),
        closed: t("closed"),
        withdrawn: checkIns("withdrawn"),
        written: ({ kind, did, part, version, topic, urgent }: CopyLettersView["items"][number]) =>
          t("written", {
            ...{ did, kind: letters(`kinds.${kind as "ownership"}`), version: version ?? 1 },
            part: part ? letters(`parts.apology.${part as "did"}.label`) : "",
            topic: topic ? letters(`cover.topics.${topic as "money"}`) : "",
            urgent: topic ? letters(urgent ? "cover.urgent" : "cover.notUrgent") : "",
          }),
        part: (kind: string, part: string) => letters(`parts.${kind as "ownership"}.${part as "did"}.label`),
        whole: ({ whole, moreBy, reason }: CopyLettersView["items"][number]["more"]) =>
          [
            moreBy ? letters("whole.saidMore", { day: moreBy }) : whole ? letters(`whole.said.${whole as "yes"}`) : "",
            reason ? letters(`reasons.${reason as "wrong"}`) : "",
          ]
            .filter(Boolean)
            .join(" "),
        turn: ({ move, judgement, need }: CopyHearingsView["items"][number]) =>
          judgement ? t("turns.judged", { judgement }) : t(`turns.${move as "shared"}`, { need: need ?? "nothingYet" }),
        aloud: t("aloud"),
        feeling,
        moments: moments("title"),
        moment: ({ good }: { good: boolean }) => moments(good ? "good.title" : "good.shelf"),
        ...promised,
        done: ({ mine, kind, version }: { mine: boolean; kind: string; version: number }) =>
          agreements(`history.${kind as "proposed"}`, { who: mine ? "me" : "them", name: theirName, version }),
        clause: (text: ClauseOf) =>
          clause(text, text.between.flatMap(({ id, name }) => (text.bound.includes(id) ? [name] : [])).join(", ")),
      };
      handOver(`${t("fileName")}.html`, "text/html", copyAsPage(all, texts, locale));
      handOver(`${t("fileName")}.json`, "application/json", copyAsData(all));
      setState("done");
    } catch {
      setState("offline");
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <p>{t("body")}</p>
      <Form
        pending={state === "pending"}
        onSubmit={(fields) => void take(secretIn(fields))}
        submit={
          <Button
            type="submit"
            pending={state === "pending"}
            icon={<Download aria-hidden size={20} strokeWidth={1.6} />}
          >
            {t("take")}
          </Button>
        }
      >
        {locked ? (
          <>
            <p>{ownWork("lock.copy")}</p>
            <SecretField />
          </>
        ) : null}
      </Form>
      <div role="status">
        {state === "done" ? (
          <Notice tone="tide">{t("done")}</Notice>
        ) : state === "closed" ? (
          <Notice tone="clay">{ownWork("lock.notInCopy")}</Notice>
        ) : state === "offline" ? (
          <Notice tone="clay">{t("offline")}</Notice>
        ) : null}
      </div>
    </div>
  );
}
