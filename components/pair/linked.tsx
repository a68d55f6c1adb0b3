"use client";

import { useTranslations } from "next-intl";
import type { UsView } from "@/lib/pair/schema";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { Seam } from "../shell/seam";
import { LinkButton } from "../ui/link-button";
import { Person } from "../ui/person";
import { Words } from "../ui/words";
import { markOf } from "./use-us";
import { WhoSees } from "./who-sees";

interface LinkedProps {
  me: UsView["me"];
  partner: NonNullable<UsView["partner"]>;
}

/** The two, with the shapes that tell their words apart. */
export function Linked({ me, partner }: LinkedProps) {
  const t = useTranslations("pair.linked");
  const name = partner.firstName;
  return (
    <Panes beside={<WhoSees />}>
      <Title above={<BackLink to="/more" />} below={t("lead", { name })}>
        {t("title")}
      </Title>
      <div className="flex flex-col rounded-22 border border-line bg-surface py-4.5">
        <One name={me.firstName} slot={me.slot} note={t("you")} />
        <Seam />
        <One name={name} slot={partner.slot} />
      </div>
      <p className="max-w-line pt-1 text-ink-2">{t("marks", { name })}</p>
      <p className="max-w-line text-ink-2">{t("sees", { name })}</p>
      <div className="flex flex-col gap-2.5 pt-2">
        <LinkButton href="/today" variant="primary" wide>
          {t("today")}
        </LinkButton>
        <LinkButton href="/more/repairs" wide>
          {t("repairs")}
        </LinkButton>
      </div>
    </Panes>
  );
}

function One({ name, slot, note }: { name: string; slot: number; note?: string }) {
  return (
    <div className="flex items-center gap-3.5 px-4.5">
      <Person name={name} mark={markOf(slot)} />
      <p className="min-w-0 grow text-title">
        <Words text={name} inline />
        {note ? <span className="ms-2 text-meta font-normal text-ink-2">{note}</span> : null}
      </p>
    </div>
  );
}
