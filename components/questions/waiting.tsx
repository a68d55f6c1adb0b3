"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { wordsIn } from "@/lib/held/rules";
import type { HeldView } from "@/lib/held/schema";
import { useTakeBack } from "../held/use-take-back";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { LongWords } from "../ui/long-words";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";

/** The same, with one of them moved by one place. */
function moved(ids: string[], from: number, by: 1 | -1) {
  const next = [...ids];
  const [one] = next.splice(from, 1);
  next.splice(from + by, 0, one as string);
  return next;
}

/** One's own questions that wait until the other has room, in one's own order. */
export function Waiting({ waiting, partner }: { waiting: HeldView[]; partner: string }) {
  const t = useTranslations("questions.waiting");
  const arrange = useOperation("arrangeHeld");
  const { take, pending } = useTakeBack();
  const ids = waiting.map(({ id }) => id);
  return (
    <Card title={t("title")} tone="sunken" action={<Visibility kind="private" />}>
      <p className="text-meta text-ink-2">{t("body", { name: partner })}</p>
      <ol className="flex flex-col gap-3">
        {waiting.map((held, index) => (
          <li key={held.id} className="flex flex-col gap-1 border-line border-t pt-3">
            <LongWords text={wordsIn(held.typed)} />
            <div className="-ms-2.5 flex flex-wrap">
              {index > 0 ? (
                <Button
                  variant="smallQuiet"
                  icon={<ArrowUp aria-hidden size={18} strokeWidth={1.6} />}
                  pending={arrange.pending}
                  onClick={() => void arrange.run({ order: moved(ids, index, -1) })}
                >
                  {t("earlier")}
                </Button>
              ) : null}
              {index < ids.length - 1 ? (
                <Button
                  variant="smallQuiet"
                  icon={<ArrowDown aria-hidden size={18} strokeWidth={1.6} />}
                  pending={arrange.pending}
                  onClick={() => void arrange.run({ order: moved(ids, index, 1) })}
                >
                  {t("later")}
                </Button>
              ) : null}
              <Button variant="small" pending={pending} onClick={() => void take(held)}>
                {t("takeBack")}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
