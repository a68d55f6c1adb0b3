"use client";

import { useTranslations } from "next-intl";
import type { LetterKind, LettersView } from "@/lib/letters/schema";
import type { RepairView } from "@/lib/pair/schema";
import { EmptyPlace } from "../ui/empty-place";
import { useView } from "../use-view";
import { composerIn } from "./composer-in";
import { HeldLetters } from "./held";
import { LetterList } from "./list";
import { WriteLetter } from "./write";

const KINDS: LetterKind[] = ["ownership", "lateTruth"];

/** Step 1: the statement of what was done, and what was not told in it yet. */
export function OwnIt({ repair, partner }: { repair: RepairView; partner: string }) {
  const t = useTranslations("letters.own");
  const items = useView<LettersView>("letters", { repair: repair.id, kinds: KINDS })?.items;
  const statements = useView<LettersView>("letters", { repair: repair.id, kinds: ["ownership"] })?.items;
  const mine = repair.role === "accountable";
  const stands = statements?.some(({ withdrawnAt }) => withdrawnAt === null) ?? true;
  const place = { repair: repair.id };
  return (
    <>
      <HeldLetters
        {...(mine
          ? { into: composerIn({ kind: stands ? "lateTruth" : "ownership", ...place }, stands ? "truth" : "did") }
          : {})}
      />
      {items && mine && !stands ? (
        <WriteLetter place={{ kind: "ownership", ...place }} partner={partner} label={t("write")} />
      ) : null}
      <LetterList repair={repair.id} kinds={KINDS} />
      {items && !mine && items.length === 0 ? <EmptyPlace>{t("nothingYet", { name: partner })}</EmptyPlace> : null}
      {items && mine ? (
        <section className="flex flex-col gap-3 pt-3">
          <h2 className="text-h2">{t("late")}</h2>
          <p className="max-w-line text-ink-2">{t("lateBody", { name: partner })}</p>
          <WriteLetter place={{ kind: "lateTruth", ...place }} partner={partner} label={t("writeLate")} quiet />
        </section>
      ) : null}
    </>
  );
}
