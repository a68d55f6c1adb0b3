"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { LetterKind, LettersView } from "@/lib/letters/schema";
import { Older } from "../ui/older";
import { Onward } from "../ui/onward";
import { useView } from "../use-view";
import { useWhen } from "../use-when";
import { Cover } from "./cover";

interface ListProps {
  repair: string;
  kinds: LetterKind[];
  before?: number;
}

/** A repair's letters of these kinds from outside. For their author nothing tells whether one was opened. */
export function LetterList({ repair, kinds, before }: ListProps) {
  const t = useTranslations("letters");
  const when = useWhen();
  const page = useView<LettersView>("letters", { repair, kinds, ...(before ? { before } : {}) });
  const items = page?.items ?? [];
  return (
    <>
      {items.map((letter) => (
        <Link
          key={letter.id}
          href={`/letters/${letter.id}`}
          className="flex items-center gap-3 rounded-22 border border-line bg-surface p-4.5 hover:border-control"
        >
          <span className="flex min-w-0 grow flex-col">
            <span className="text-title">{t(`kinds.${letter.kind}`)}</span>
            <Cover letter={letter} />
            <span className="text-meta text-ink-2">{when(letter.at)}</span>
            <span className="text-meta text-ink-2">
              {letter.withdrawnAt !== null
                ? t("withdrawn")
                : letter.mine
                  ? t("delivered")
                  : t(letter.choice === "opened" ? "opened" : "closed")}
            </span>
          </span>
          <Onward />
        </Link>
      ))}
      <Older before={page?.older ?? null}>
        {(before) => <LetterList repair={repair} kinds={kinds} before={before} />}
      </Older>
    </>
  );
}
