"use client";

import { useTranslations } from "next-intl";
import type { LetterKind, LettersView, ReadinessView } from "@/lib/letters/schema";
import type { RepairView } from "@/lib/pair/schema";
import { EmptyPlace } from "../ui/empty-place";
import { useView } from "../use-view";
import { useWhen } from "../use-when";
import { anotherAt } from "./another";
import { composerIn } from "./composer-in";
import { HeldLetters } from "./held";
import { LetterList } from "./list";
import { ReadinessChoice } from "./readiness";
import { WriteLetter } from "./write";

const KINDS: LetterKind[] = ["apology"];

/** Step 3: the apology in four parts, when the one who was hurt would read it. */
export function Apology({ repair, partner }: { repair: RepairView; partner: string }) {
  const t = useTranslations("letters.apology");
  const when = useWhen();
  const readiness = useView<ReadinessView>("readiness", { repair: repair.id });
  const items = useView<LettersView>("letters", { repair: repair.id, kinds: KINDS })?.items;
  if (!readiness || !items) return null;
  const next = anotherAt(readiness);
  const stands = t(`readiness.${readiness.is}`, { name: partner });
  const waits =
    readiness.is !== "write" ? t("stays") : next === null ? undefined : t("waits", { when: when(next) ?? "" });
  return (
    <>
      {repair.role === "hurt" ? (
        <ReadinessChoice repair={repair.id} partner={partner} readiness={readiness} />
      ) : (
        <>
          <p className="rounded-16 bg-sunken p-4.5">{stands}</p>
          <HeldLetters into={composerIn({ kind: "apology", repair: repair.id }, "did")} />
          <WriteLetter
            place={{ kind: "apology", repair: repair.id }}
            partner={partner}
            waits={waits}
            label={t("write")}
          />
        </>
      )}
      <LetterList repair={repair.id} kinds={KINDS} />
      {repair.role === "hurt" && items.length === 0 ? <EmptyPlace>{t("nothingYet")}</EmptyPlace> : null}
    </>
  );
}
