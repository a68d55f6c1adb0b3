"use client";

import { useTranslations } from "next-intl";
import type { InvitationView } from "@/lib/pair/schema";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { useWhen } from "../use-when";
import { EndInvitation } from "./end-invitation";
import { FourWords } from "./four-words";
import { WhoSees } from "./who-sees";

type JoinedView = Extract<InvitationView, { state: "joined" }>;

/** For the one who joined: words to read out, and nothing to press but the way out. */
export function Joined({ invitation }: { invitation: JoinedView }) {
  const { pair, words, theirName: name, theirRole, myRole, expiresAt } = invitation;
  const t = useTranslations("pair.joined");
  const texts = useTranslations("pair");
  const until = useWhen()(expiresAt);
  return (
    <Panes beside={<WhoSees />}>
      <Title above={<BackLink to="/more" />}>{t("title", { name })}</Title>
      <FourWords title={t("read", { name })} words={words}>
        {t("lead", { name })}
      </FourWords>
      <p className="max-w-line pt-2">{t("calm", { name })}</p>
      <p className="max-w-line text-ink-2">
        {texts("youSay", { role: texts(`roles.${myRole}`) })}{" "}
        {texts("says", { name, role: texts(`roles.${theirRole}`) })}
      </p>
      <p className="min-h-5 text-meta text-ink-2">{until ? t("until", { when: until }) : null}</p>
      <EndInvitation
        pair={pair}
        press={t("stepBack")}
        title={t("stepBackTitle")}
        body={t("stepBackBody", { name })}
        keep={texts("invite.keep")}
      />
    </Panes>
  );
}
