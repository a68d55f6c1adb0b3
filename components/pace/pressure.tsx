"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { PressureView } from "@/lib/pace/schema";
import { Button } from "../ui/button";
import { LongWords } from "../ui/long-words";
import { useOperation } from "../use-operation";
import { useWhen } from "../use-when";
import { useHere } from "../wire/provider";

/** One such note; it can become the beginning of a hearing, or go. */
export function Pressure({ note: { id, words, at }, repair }: { note: PressureView; repair: string }) {
  const t = useTranslations("pace.pressure");
  const when = useWhen();
  const { run, pending } = useOperation("removePressure");
  const drafts = useHere()?.drafts;
  const router = useRouter();
  /** What stands in the composer already stays, and these words come after it. */
  function begin() {
    const composer = `hearing:${repair}`;
    if (words) drafts?.write(composer, [drafts.read(composer).words, words].filter(Boolean).join("\n\n"));
    router.push("/hearings");
  }
  return (
    <li className="flex flex-col gap-1 border-line border-t pt-3">
      <p className="text-meta text-ink-2">{when(at)}</p>
      {words ? <LongWords text={words} /> : <p className="text-ink-2">{t("none")}</p>}
      <div className="-ms-2.5 flex flex-wrap items-center">
        <Button variant="small" onClick={begin}>
          {t("hearing")}
        </Button>
        <Button variant="smallQuiet" pending={pending} onClick={() => void run({ id })}>
          {t("remove")}
        </Button>
      </div>
    </li>
  );
}
