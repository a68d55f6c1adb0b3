"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { DraftView } from "@/lib/drafts/schema";
import { useUs } from "../pair/use-us";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useHere } from "../wire/provider";
import { type Copied, copyAsData, copyAsPage, handOver } from "./copy-file";

/** A copy of everything one could read, as a page and as data, put together on this device. */
export function TakeCopy({ theirName }: { theirName: string }) {
  const t = useTranslations("leaving.copy");
  const checkIns = useTranslations("checkIns");
  const letter = useTranslations("questions.letter");
  const locale = useLocale();
  const here = useHere();
  const me = useUs()?.me.firstName ?? "";
  const [state, setState] = useState<"idle" | "pending" | "done" | "offline">("idle");

  /** All pages of a view, newest first. */
  async function pagesOf<Item>(view: "copy" | "copyQuestions"): Promise<Item[]> {
    const all: Item[] = [];
    let before: number | undefined;
    do {
      const seen = await here?.look({ view, input: before ? { before } : {} });
      if (!seen || !("data" in seen.shown)) throw new Error("not shown");
      const { items, older } = seen.shown.data as { items: Item[]; older: number | null };
      all.push(...items);
      before = older ?? undefined;
    } while (before);
    return all;
  }

  async function take() {
    setState("pending");
    try {
      const own = await here?.look({ view: "drafts", input: {} });
      const kept = own && "data" in own.shown ? (own.shown.data as DraftView[]).filter(({ words }) => words) : [];
      const copied: Copied = { checkIns: await pagesOf("copy"), questions: await pagesOf("copyQuestions"), kept };
      const texts = {
        title: t("fileTitle"),
        checkIns: t("checkIns"),
        questions: t("questions"),
        kept: t("kept"),
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
      };
      handOver(`${t("fileName")}.html`, "text/html", copyAsPage(copied, texts, locale));
      handOver(`${t("fileName")}.json`, "application/json", copyAsData(copied));
      setState("done");
    } catch {
      setState("offline");
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <p>{t("body")}</p>
      <Button pending={state === "pending"} onClick={take} icon={<Download aria-hidden size={20} strokeWidth={1.6} />}>
        {t(state === "pending" ? "pending" : "take")}
      </Button>
      <div role="status">
        {state === "done" ? (
          <Notice tone="tide">{t("done")}</Notice>
        ) : state === "offline" ? (
          <Notice tone="clay">{t("offline")}</Notice>
        ) : null}
      </div>
    </div>
  );
}
