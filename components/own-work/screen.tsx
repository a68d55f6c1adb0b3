"use client";

import { useTranslations } from "next-intl";
import { LockGone } from "../own-work-lock/lock-gone";
import { LockNow } from "../own-work-lock/lock-now";
import { Locked } from "../own-work-lock/locked";
import { NoLock } from "../own-work-lock/no-lock";
import { OpenLock } from "../own-work-lock/open-lock";
import { Stranded } from "../own-work-lock/stranded";
import { useKeeper } from "../own-work-lock/use-keeper";
import { useUs } from "../pair/use-us";
import { Paragraphs } from "../paragraphs/card";
import { Panes, Title } from "../shell/panes";
import { ScreenEnd } from "../ui/screen-end";
import { Visibility } from "../ui/visibility";
import { Appointments } from "./appointments";
import { Grounding } from "./grounding";
import { Pages } from "./pages";

/** Step 8: a place of one's own, with a partner here or without one. */
export function OwnWorkScreen() {
  const t = useTranslations("ownWork");
  const us = useUs();
  const { keeper, lock: kept, open } = useKeeper();
  if (!us || kept === undefined) return null;
  const lock = kept && { ...kept, userId: keeper?.userId ?? "" };
  const stranded = open ? keeper?.stranded() : undefined;
  const hurt = us.repairs.some(({ role }) => role === "hurt");
  return (
    <Panes
      beside={
        <>
          <Grounding />
          {open ? <Appointments /> : null}
          {us.partner ? <Paragraphs partner={us.partner.firstName} open={open} /> : null}
        </>
      }
      then={
        <>
          {open ? <Pages hurt={hurt} /> : null}
          {open && keeper ? lock ? <OpenLock lock={lock} keeper={keeper} /> : <NoLock keeper={keeper} /> : null}
          <ScreenEnd />
        </>
      }
    >
      <Title below={t("about")}>{t("title")}</Title>
      <Visibility kind="private" sentence />
      <p className="max-w-line text-meta text-ink-2">{t(lock ? "lock.honest" : "honest")}</p>
      {keeper?.isGone() ? <LockGone keeper={keeper} /> : null}
      {keeper && stranded ? <Stranded key={stranded.id} lock={stranded} keeper={keeper} /> : null}
      {lock && keeper && open ? <LockNow keeper={keeper} /> : null}
      {lock && keeper && !open ? <Locked lock={lock} keeper={keeper} /> : null}
    </Panes>
  );
}
