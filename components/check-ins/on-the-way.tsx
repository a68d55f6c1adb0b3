"use client";

import { useTranslations } from "next-intl";
import type { PostCheckIn } from "@/lib/check-ins/schema";
import type { UsView } from "@/lib/pair/schema";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { SendState } from "../ui/send-state";
import { useDraft } from "../use-draft";
import { useConnection, useOutbox } from "../use-outbox";
import type { Waiting } from "../wire/outbox";
import { Item } from "./item";

/** What one has said and the database has not answered yet, newest first, without what it shows already. */
export function useOnTheWay(shown: ReadonlySet<string>): Waiting[] {
  const mine = useOutbox().waiting.filter(
    ({ operation, input }) => operation === "postCheckIn" && !shown.has((input as PostCheckIn).id),
  );
  return mine.toReversed();
}

export function OnTheWay({ entry, us }: { entry: Waiting; us: UsView }) {
  const connection = useConnection();
  const input = entry.input as PostCheckIn;
  const item = {
    ...input,
    mine: true,
    outcome: input.outcome ?? null,
    about: input.about ?? null,
    at: entry.writtenAt,
    // Only the server knows whether the other had asked.
    toldFirst: false,
    withdrawnAt: null,
    replies: [],
  };
  return (
    <Item item={item} us={us}>
      {entry.state === "refused" ? (
        <Refused entry={entry} />
      ) : (
        <SendState state={entry.state === "sent" ? "sent" : connection === "connected" ? "saving" : "kept"} />
      )}
    </Item>
  );
}

function Refused({ entry }: { entry: Waiting }) {
  const t = useTranslations("checkIns");
  const reasons = useTranslations("reasons");
  const draft = useDraft("check-in");
  const { drop } = useOutbox();
  const words = (entry.input as PostCheckIn).words;
  return (
    <Notice
      tone="clay"
      live="alert"
      action={
        <div className="flex flex-wrap gap-2">
          <Button
            onClick={() => {
              draft.write([draft.words, words].filter(Boolean).join("\n\n"));
              drop(entry.requestId);
            }}
          >
            {t("takeBack")}
          </Button>
          <Button variant="quiet" onClick={() => drop(entry.requestId)}>
            {t("letGo")}
          </Button>
        </div>
      }
    >
      {t("refused", { why: entry.reason ? reasons(entry.reason) : "" })}
    </Notice>
  );
}
