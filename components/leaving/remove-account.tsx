"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { signOut } from "../accounts/sign-in-requests";
import { forgetHere } from "../settings/forget-here";
import { Card } from "../ui/card";
import { Irreversible } from "../ui/irreversible";
import { useOperation } from "../use-operation";
import { useHere } from "../wire/provider";

/** Removing the account, for whoever is linked with nobody: it says what goes now, what goes later, and asks once. */
export function RemoveAccount() {
  const t = useTranslations("leaving.remove");
  const here = useHere();
  const remove = useOperation("removeAccount");
  const [removed, setRemoved] = useState(false);

  async function run() {
    if (!(await remove.run({}))) return false;
    setRemoved(true);
    // Closed first: a socket that is cut would leave for the sign-in page.
    here?.wire.close();
    if (here) forgetHere(here.device);
    // The session has ended with the account: this only has the browser forget what the site kept.
    await signOut();
    window.location.replace("/");
    return true;
  }

  return (
    <Card title={t("heading")}>
      <p>{t("now")}</p>
      <p>{t("later")}</p>
      <Irreversible t={t} operation={{ ...remove, pending: remove.pending || removed }} run={run} />
    </Card>
  );
}
