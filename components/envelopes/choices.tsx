"use client";

import { useTranslations } from "next-intl";
import type { Choice } from "@/lib/envelopes/schema";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";

const CHOICES = { opened: "open", later: "later", together: "together" } as const;

/** What the reader of a closed envelope may do with it, all alike. Nobody is told. */
export function Choices({ entry }: { entry: string }) {
  const t = useTranslations("envelopes");
  const { run, pending, refusal } = useOperation("openEnvelope");
  return (
    <>
      <Refused why={refusal} />
      <div className="flex flex-wrap gap-2.5 *:min-w-0 *:grow">
        {(Object.keys(CHOICES) as Choice[]).map((choice) => (
          <Button key={choice} pending={pending} onClick={() => void run({ entry, choice })}>
            {t(CHOICES[choice])}
          </Button>
        ))}
      </div>
    </>
  );
}
