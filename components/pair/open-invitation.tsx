"use client";

import { useTranslations } from "next-intl";
import type { InvitationView } from "@/lib/pair/schema";
import { Card } from "../ui/card";
import { useWhen } from "../use-when";
import { EndInvitation } from "./end-invitation";
import { HandOver } from "./hand-over";

type Open = Extract<InvitationView, { state: "open" }>;

/** An invitation to hand over. Whether anybody has looked at it, or said no to it, is not to be seen here. */
export function OpenInvitation({ invitation: { pair, code, expiresAt, myRole } }: { invitation: Open }) {
  const t = useTranslations("pair.invite");
  const texts = useTranslations("pair");
  const until = useWhen()(expiresAt);
  return (
    <>
      <Card title={t("code")} meta={until ? t("until", { when: until }) : "\u00a0"}>
        <p
          dir="ltr"
          translate="no"
          className="rounded-16 bg-sunken px-3 py-5 text-center text-h2 tracking-wider whitespace-nowrap tabular-nums select-all max-[22rem]:whitespace-normal sm:text-h1"
        >
          {code}
        </p>
        <HandOver code={code} />
      </Card>
      <p className="max-w-line pt-1 text-ink-2">
        {texts("youSay", { role: texts(`roles.${myRole}`) })} {t("noReply")}
      </p>
      <EndInvitation
        pair={pair}
        press={t("takeBack")}
        title={t("takeBackTitle")}
        body={t("takeBackBody")}
        keep={t("keep")}
      />
    </>
  );
}
