"use client";

import { useTranslations } from "next-intl";
import { WISHES } from "@/lib/moments/rules";
import type { MomentsView, Wish } from "@/lib/moments/schema";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import { useWhen } from "../use-when";
import { useChosen } from "./use-chosen";
import { WishChip } from "./wish-chip";

interface WishChoiceProps {
  moment: string;
  mark: MomentsView["marks"][number] | undefined;
}

/** What one says to a moment, for oneself. All four are of one size, and a mark can be taken away. */
export function WishChoice({ moment, mark }: WishChoiceProps) {
  const t = useTranslations("moments.mark");
  const when = useWhen();
  const { run, pending, refusal } = useOperation("markMoment");
  const stands: Wish | null = mark?.wish ?? null;
  const [chosen, choose] = useChosen(stands, (wish) => run({ moment, ...(wish ? { wish } : {}) }));
  return (
    <>
      <fieldset className="min-w-0">
        <legend className="sr-only">{t("legend")}</legend>
        <div className="grid grid-cols-2 gap-2">
          {WISHES.map((wish) => (
            <WishChip key={wish} name={moment} wish={wish} checked={chosen === wish} onChoose={() => choose(wish)} />
          ))}
        </div>
      </fieldset>
      {mark ? (
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <p className="text-meta text-ink-2">{t("fades", { when: when(mark.until) ?? "" })}</p>
          <span className="-mx-2.5">
            <Button variant="smallQuiet" pending={pending} onClick={() => choose(null)}>
              {t("takeAway")}
            </Button>
          </span>
        </div>
      ) : (
        <Visibility kind="mutual" sentence />
      )}
      <Refused why={refusal} />
    </>
  );
}
