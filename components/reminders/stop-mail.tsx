"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Doorway } from "../shell/doorway";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

type Stage = "idle" | "pending" | "done" | "offline" | "none";

/** Ends notes to the address of a mail, without signing in. Needs the client texts "reminders" and "ui". */
export function StopMail() {
  const t = useTranslations("reminders.stop");
  const [stage, setStage] = useState<Stage>("idle");

  async function stop() {
    const token = window.location.hash.slice(1);
    if (!token) return setStage("none");
    setStage("pending");
    const asked = fetch(`/api/mail?token=${encodeURIComponent(token)}`, { method: "POST" });
    setStage(
      await asked.then(
        ({ ok }) => (ok ? "done" : "offline"),
        () => "offline",
      ),
    );
  }

  return (
    <Doorway title={t("title")} lead={t("body")}>
      {stage === "done" ? null : (
        <Button variant="primary" wide pending={stage === "pending"} onClick={() => void stop()}>
          {t("do")}
        </Button>
      )}
      <div role="status">
        {stage === "done" || stage === "offline" || stage === "none" ? (
          <Notice tone={stage === "done" ? "tide" : "clay"}>{t(stage)}</Notice>
        ) : null}
      </div>
    </Doorway>
  );
}
