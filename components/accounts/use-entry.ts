"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Reason } from "@/lib/verdict";
import { keptInvitation } from "../pair/kept-invitation";
import { enterBy } from "./sign-in-requests";

/** One press of a sign-in or sign-up form: into the app, or back to the invitation one came from. */
export function useEntry(way: "sign-in" | "sign-up") {
  const reasons = useTranslations("reasons");
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Reason | "offline" | null>(null);

  async function enter(fields: Record<string, string>) {
    setPending(true);
    setRefusal(null);
    const why = await enterBy(way, fields);
    setRefusal(why);
    // It stays pending while the next page comes.
    if (why) setPending(false);
    else window.location.assign(keptInvitation() ? "/join" : "/today");
  }
  return { enter, pending, refusal: refusal ? reasons(refusal) : undefined };
}
