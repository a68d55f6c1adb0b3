"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { InvitationOffer, Role } from "@/lib/pair/schema";
import { Form } from "../accounts/form";
import { Doorway } from "../shell/doorway";
import { Button } from "../ui/button";
import { useOperation } from "../use-operation";
import { keepInvitation } from "./kept-invitation";
import { RoleChoice } from "./role-choice";

interface JoinRoleProps {
  code: string;
  offer: InvitationOffer;
  onBack: () => void;
}

/** The last step of accepting: what one says of oneself. */
export function JoinRole({ code, offer: { firstName: name, theirRole }, onBack }: JoinRoleProps) {
  const t = useTranslations("pair.join");
  const pair = useTranslations("pair");
  const reasons = useTranslations("reasons");
  const join = useOperation("joinInvitation");
  const [role, setRole] = useState<Role>();
  const [unchosen, setUnchosen] = useState(false);
  const [joined, setJoined] = useState(false);

  async function submit() {
    setUnchosen(role === undefined);
    if (role === undefined || !(await join.run({ code, role }))) return;
    setJoined(true);
    keepInvitation(null);
    window.location.assign("/more/partner");
  }

  const pending = join.pending || joined;
  return (
    <Doorway title={t("from", { name })} lead={pair("says", { name, role: pair(`roles.${theirRole}`) })}>
      <Form
        onSubmit={submit}
        pending={pending}
        refusal={join.refusal ? reasons(join.refusal) : undefined}
        submit={
          <Button type="submit" variant="primary" wide pending={pending}>
            {t("submit", { name })}
          </Button>
        }
      >
        <RoleChoice
          legend={t("role")}
          hint={t("roleHint", { name })}
          value={role}
          onChange={(next) => {
            setRole(next);
            setUnchosen(false);
          }}
          problem={unchosen ? t("rolePick") : undefined}
        />
      </Form>
      <Button variant="quiet" wide onClick={onBack}>
        {t("back")}
      </Button>
    </Doorway>
  );
}
