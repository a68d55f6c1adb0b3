"use client";

import { Check, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { MAX_FEELING, MAX_FEELINGS } from "@/lib/hearings/rules";
import { Button } from "../ui/button";
import { TextField } from "../ui/text-field";
import { useFeelingName } from "./feeling-chips";
import { FEELINGS, type useFeelings } from "./use-feelings";

interface FeelingsFieldProps {
  legend: string;
  hint?: string;
  feelings: ReturnType<typeof useFeelings>;
}

const chip =
  "wrap-anywhere relative min-h-12 min-w-12 max-w-full rounded-16 border border-control bg-surface px-4 py-2 transition-colors hover:border-tide aria-pressed:border-tide aria-pressed:bg-tide-soft";

/** Words for what is felt, to press on and off, and a word of one's own. None is needed. */
export function FeelingsField({ legend, hint, feelings }: FeelingsFieldProps) {
  const t = useTranslations("hearings");
  const nameOf = useFeelingName();
  const { chosen, full, word } = feelings;
  const own = chosen.filter((one) => !FEELINGS.some((named) => named === one));
  return (
    <fieldset className="flex min-w-0 flex-col gap-2.5">
      <legend className="text-title">{legend}</legend>
      {hint ? <p className="max-w-line text-meta text-ink-2">{hint}</p> : null}
      <div className="flex flex-wrap gap-2">
        {[...FEELINGS, ...own].map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={chosen.includes(one)}
            onClick={() => feelings.toggle(one)}
            className={chip}
          >
            <bdi>{nameOf(one)}</bdi>
            {chosen.includes(one) ? (
              <span className="absolute -end-1.5 -top-1.5 grid size-5 place-items-center rounded-full bg-tide text-on-tide">
                <Check aria-hidden size={14} strokeWidth={2.4} />
              </span>
            ) : null}
          </button>
        ))}
      </div>
      <p role="status" className="text-meta text-ink-2 empty:hidden">
        {full ? t("feelingsFull", { count: MAX_FEELINGS }) : null}
      </p>
      {full ? null : (
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 grow basis-36">
            <TextField
              label={t("ownFeeling")}
              maxLength={MAX_FEELING}
              autoComplete="off"
              value={word}
              onChange={(event) => feelings.type(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                feelings.add();
              }}
            />
          </div>
          <Button icon={<Plus aria-hidden size={20} strokeWidth={1.6} />} onClick={feelings.add}>
            {t("addFeeling")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
