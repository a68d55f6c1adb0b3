"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { keptInvitation } from "../pair/kept-invitation";

const never = () => () => {};

/** What comes after this door: the app, or the invitation one came from. */
export function EntryLead({ way }: { way: "signIn" | "signUp" }) {
  const t = useTranslations("accounts");
  const invited = useSyncExternalStore(
    never,
    () => keptInvitation() !== null,
    () => false,
  );
  return t(`${way}.${invited ? "leadJoin" : "lead"}`);
}
