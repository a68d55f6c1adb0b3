"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { signOut } from "../accounts/sign-in-requests";
import { keepInvitation } from "../pair/kept-invitation";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { useHere } from "../wire/provider";
import { sendTheRest } from "./send-the-rest";

/** Ends the session here. What waits on this device is sent first; if that can't be, it asks before anything is removed. */
export function SignOut() {
  const t = useTranslations("settings.signOut");
  const here = useHere();
  const [pending, setPending] = useState(false);
  const [left, setLeft] = useState<"body" | "refused" | null>(null);

  async function leave() {
    if (!here) return;
    for (const name of here.device.names()) here.device.write(name, null);
    keepInvitation(null);
    await signOut();
    window.location.replace("/sign-in");
  }

  async function ask() {
    if (!here) return;
    setPending(true);
    const unsent = await sendTheRest(here);
    if (unsent === null) return leave();
    setPending(false);
    setLeft(unsent === "refused" ? "refused" : "body");
  }

  return (
    <>
      <Button wide pending={pending} onClick={() => void ask()}>
        {pending ? t("pending") : t("do")}
      </Button>
      <Dialog
        open={left !== null}
        onClose={() => setLeft(null)}
        title={t("title")}
        actions={
          <>
            <Button variant="irreversible" onClick={() => void leave()}>
              {t("clear")}
            </Button>
            <Button onClick={() => setLeft(null)}>{t("stay")}</Button>
          </>
        }
      >
        <p>{left ? t(left) : null}</p>
      </Dialog>
    </>
  );
}
