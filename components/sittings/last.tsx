"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { MAX_CLOSING } from "@/lib/sittings/rules";
import type { SittingView } from "@/lib/sittings/schema";
import { CoachedArea } from "../coach/coached-area";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Visibility } from "../ui/visibility";
import { Words } from "../ui/words";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";

type Inside = NonNullable<SittingView["inside"]>;

/** The closing round: one thing each, or nothing. */
export function Last({ inside: { last }, partner }: { inside: Inside; partner: string }) {
  const t = useTranslations("sitting");
  const reasons = useTranslations("reasons");
  const draft = useDraft("sitting-last");
  const { run, pending, refusal } = useOperation("sayLast");

  async function say(event: FormEvent) {
    event.preventDefault();
    if (await run({ words: draft.words })) draft.clear();
  }

  return (
    <Card title={t("lastTitle")} tone="honey">
      {last.theirs ? (
        <div>
          <p className="text-meta text-ink-2">{t("lastTheirs", { name: partner })}</p>
          <Words text={last.theirs} />
        </div>
      ) : null}
      {last.mine ? (
        <div>
          <p className="text-meta text-ink-2">{t("lastMine")}</p>
          <Words text={last.mine} />
        </div>
      ) : (
        <form method="post" onSubmit={(event) => void say(event)} className="flex flex-col gap-3">
          <CoachedArea
            kind="reply"
            label={t("lastLabel")}
            optional
            rows={2}
            value={draft.words}
            onChange={(event) => draft.write(event.currentTarget.value)}
            limit={MAX_CLOSING}
            problem={refusal ? reasons(refusal) : undefined}
            after={<Visibility kind="shared" partner={partner} sentence />}
          />
          <Button type="submit" pending={pending}>
            {t("say")}
          </Button>
        </form>
      )}
    </Card>
  );
}
