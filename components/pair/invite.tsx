"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Role } from "@/lib/pair/schema";
import { Form } from "../accounts/form";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { useOperation } from "../use-operation";
import { RoleChoice } from "./role-choice";

/** Asks one person in. What one says of oneself comes first: whoever opens it will read that. */
export function Invite({ ended }: { ended: boolean }) {
  const t = useTranslations("pair.invite");
  const join = useTranslations("pair.join");
  const reasons = useTranslations("reasons");
  const create = useOperation("createInvitation");
  const [role, setRole] = useState<Role>();
  const [unchosen, setUnchosen] = useState(false);

  function submit() {
    setUnchosen(role === undefined);
    if (role === undefined) return;
    void create.run({ role });
  }

  return (
    <>
      {ended ? <Notice>{t("ended")}</Notice> : null}
      <Form
        onSubmit={submit}
        pending={create.pending}
        refusal={create.refusal ? reasons(create.refusal) : undefined}
        submit={
          <Button type="submit" variant="primary" wide pending={create.pending}>
            {t("create")}
          </Button>
        }
      >
        <RoleChoice
          legend={t("role")}
          hint={t("roleHint")}
          value={role}
          onChange={(next) => {
            setRole(next);
            setUnchosen(false);
          }}
          problem={unchosen ? join("rolePick") : undefined}
        />
        <p className="max-w-line text-meta text-ink-2">{t("sees")}</p>
      </Form>
      <LinkButton href="/join" variant="quiet" wide>
        {t("haveCode")}
      </LinkButton>
    </>
  );
}
