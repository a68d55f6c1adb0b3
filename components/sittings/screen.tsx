"use client";

import { useTranslations } from "next-intl";
import { useUs } from "../pair/use-us";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { EmptyPlace } from "../ui/empty-place";
import { ScreenEnd } from "../ui/screen-end";
import { Door } from "./door";
import { Inside } from "./inside";
import { useSitting } from "./use-sitting";

/** A sitting: its door, what goes on in it, and its end, at the same second on both screens. */
export function SittingScreen() {
  const t = useTranslations("sitting");
  const us = useUs();
  const sitting = useSitting();
  const partner = us?.partner?.firstName;
  if (us && !partner) {
    return (
      <Panes>
        <Title above={<BackLink to="/questions" />}>{t("title")}</Title>
        <EmptyPlace>{t("alone")}</EmptyPlace>
      </Panes>
    );
  }
  if (!partner || !us || !sitting) return null;
  const { window, inside, now, over } = sitting;
  return (
    <Panes>
      <Title above={<BackLink to="/questions" />} below={inside && !over ? null : t("lead")}>
        {t("title")}
      </Title>
      {over ? (
        <p role="status" className="py-6 text-center font-voice text-voice">
          {t("over")}
        </p>
      ) : inside && window ? (
        <Inside endsAt={window.endsAt} now={now} inside={inside} us={us} partner={partner} />
      ) : (
        <Door window={window} now={now} partner={partner} />
      )}
      {inside && !over ? null : <ScreenEnd />}
    </Panes>
  );
}
