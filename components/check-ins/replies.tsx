"use client";

import { useTranslations } from "next-intl";
import { REPLIES } from "@/lib/check-ins/rules";
import type { CheckInView } from "@/lib/check-ins/schema";
import type { UsView } from "@/lib/pair/schema";
import { Button } from "../ui/button";
import { useOutbox } from "../use-outbox";

/** What was replied, and the deliberate replies one may still give to the other's check-in. */
export function Replies({ item, us }: { item: CheckInView; us: UsView }) {
  const t = useTranslations("checkIns.replies");
  const { waiting, post } = useOutbox();
  const onTheirWay = waiting.flatMap(({ operation, input }) => {
    const { checkIn, reply } = input as { checkIn?: string; reply?: (typeof REPLIES)[number] };
    return operation === "replyToCheckIn" && checkIn === item.id && reply ? [reply] : [];
  });
  const given = new Set([...item.replies.filter(({ mine }) => mine).map(({ reply }) => reply), ...onTheirWay]);
  const theirs = item.replies.filter(({ mine }) => !mine);
  const name = us.partner?.firstName ?? "";
  const may = !item.mine && item.words !== null;
  return (
    <div className="flex flex-col gap-2.5 empty:hidden">
      {given.size > 0 || theirs.length > 0 ? (
        <ul className="flex flex-col gap-1 text-meta text-ink-2">
          {theirs.map(({ reply }) => (
            <li key={reply}>{t("from", { name, reply: t(reply) })}</li>
          ))}
          {[...given].map((reply) => (
            <li key={reply}>{t("mine", { reply: t(reply) })}</li>
          ))}
        </ul>
      ) : null}
      {may && given.size < REPLIES.length ? (
        <fieldset className="-mb-3 border-t border-line pt-1">
          <legend className="sr-only">{t("legend")}</legend>
          <div className="-mx-2.5 flex flex-wrap">
            {REPLIES.filter((reply) => !given.has(reply)).map((reply) => (
              <Button key={reply} variant="small" onClick={() => post("replyToCheckIn", { checkIn: item.id, reply })}>
                {t(reply)}
              </Button>
            ))}
          </div>
        </fieldset>
      ) : null}
    </div>
  );
}
