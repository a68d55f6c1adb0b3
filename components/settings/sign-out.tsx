"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { signOut } from "../accounts/sign-in-requests";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Notice } from "../ui/notice";
import { useHere } from "../wire/provider";
import { forgetHere } from "./forget-here";
import { sendTheRest } from "./send-the-rest";

/** Ends the session here. What waits on this device is sent first; if that can't be, it asks before anything is removed. */
export function SignOut() {
  const t = useTranslations("settings.signOut");
  const here = useHere();
  const [pending, setPending] = useState(false);
  const [asking, setAsking] = useState(false);
  const [offline, setOffline] = useState(false);

  /** Nothing is removed unless the session has ended. */
  async function leave() {
    setPending(true);
    if (!here) return stay(true);
    // Closed first: a socket that is cut would leave for the sign-in page before the rest is removed.
    here.wire.close();
    if (!(await signOut())) {
      here.wire.open();
      return stay(true);
    }
    forgetHere(here.device);
    window.location.replace("/sign-in");
  }

  function stay(isOffline: boolean) {
    setAsking(false);
    setPending(false);
    setOffline(isOffline);
  }

  async function press() {
    setPending(true);
    setOffline(false);
    if (!here || !navigator.onLine) return stay(true);
    if (await sendTheRest(here)) return leave();
    setPending(false);
    setAsking(true);
  }

  return (
    <div className="flex flex-col gap-3">
      {offline ? (
        <Notice tone="clay" live="alert">
          {t("offline")}
        </Notice>
      ) : null}
      <Button wide pending={pending} onClick={() => void press()}>
        {t("do")}
      </Button>
      <Dialog
        open={asking}
        onClose={() => stay(false)}
        title={t("title")}
        actions={
          <>
            <Button variant="irreversible" pending={pending} onClick={() => void leave()}>
              {t("clear")}
            </Button>
            <Button onClick={() => stay(false)}>{t("stay")}</Button>
          </>
        }
      >
        <p>{t("body")}</p>
      </Dialog>
    </div>
  );
}
