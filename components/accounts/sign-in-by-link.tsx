"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Reason } from "@/lib/verdict";
import { Doorway } from "../shell/doorway";
import { Notice } from "../ui/notice";
import { OneMoment } from "../ui/one-moment";
import { enterBy } from "./sign-in-requests";

/** Uses the link at once, and takes it out of the address. Needs the client texts "accounts", "reasons" and "ui". */
export function SignInByLink() {
  const t = useTranslations("accounts.link");
  const reasons = useTranslations("reasons");
  const used = useRef(false);
  const [refusal, setRefusal] = useState<Reason | "offline" | null>(null);

  useEffect(() => {
    if (used.current) return;
    used.current = true;
    const link = window.location.hash.slice(1);
    window.history.replaceState(window.history.state, "", window.location.pathname);
    void enterBy("link", { link }).then((why) => (why ? setRefusal(why) : window.location.replace("/today")));
  }, []);

  return (
    <Doorway title={t("title")} {...(refusal ? { other: { href: "/sign-in", words: t("other") } } : {})}>
      <div aria-live="polite">
        {refusal ? (
          <Notice tone="clay">{refusal === "not-here" ? t("failed") : reasons(refusal)}</Notice>
        ) : (
          <OneMoment />
        )}
      </div>
    </Doorway>
  );
}
