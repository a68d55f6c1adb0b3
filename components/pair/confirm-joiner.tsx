"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { agreedRoles } from "@/lib/pair/rules";
import type { InvitationView } from "@/lib/pair/schema";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import { FourWords } from "./four-words";
import { RoleChoice } from "./role-choice";
import { WhoSees } from "./who-sees";

type Joined = Extract<InvitationView, { state: "joined" }>;

/** For the one who invited: is it the right person who joined? Saying so opens the pair. */
export function ConfirmJoiner({ invitation }: { invitation: Joined }) {
  const { pair, words, theirName: name, theirRole, myRole } = invitation;
  const t = useTranslations("pair.confirm");
  const texts = useTranslations("pair");
  const confirm = useOperation("confirmJoiner");
  const revoke = useOperation("revokeInvitation");
  const [role, setRole] = useState(myRole);
  const refusal = confirm.refusal ?? revoke.refusal;
  const repair = agreedRoles({ id: "me", role }, { id: "them", role: theirRole });
  return (
    <Panes beside={<WhoSees />}>
      <Title above={<BackLink to="/more" />} below={t("lead")}>
        {t("joined", { name })}
      </Title>
      <FourWords title={t("words")} words={words}>
        {t("same")}
      </FourWords>
      <p className="pt-2 font-voice text-voice">{texts("says", { name, role: texts(`roles.${theirRole}`) })}</p>
      <RoleChoice legend={t("role")} hint={t("roleHint")} value={role} onChange={setRole} />
      {repair ? null : <Notice>{t("unlike", { name })}</Notice>}
      <div className="flex flex-col gap-2.5 pt-3">
        <p className="max-w-line text-meta text-ink-2">{t("shows")}</p>
        <Refused why={refusal} />
        <Button variant="primary" wide pending={confirm.pending} onClick={() => void confirm.run({ pair, role })}>
          {t("match")}
        </Button>
        <Button wide pending={revoke.pending} onClick={() => void revoke.run({ pair })}>
          {t("noMatch")}
        </Button>
      </div>
    </Panes>
  );
}
