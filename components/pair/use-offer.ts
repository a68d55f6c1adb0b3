"use client";

import { useCallback, useEffect, useState } from "react";
import type { InvitationOffer } from "@/lib/pair/schema";
import type { Reason } from "@/lib/verdict";
import { keepInvitation, keptInvitation } from "./kept-invitation";

export type Step =
  | { at: "looking" }
  | { at: "typing"; code: string; refusal?: Reason | "offline" }
  | { at: "offer"; code: string; accepted: boolean; offer: InvitationOffer }
  | { at: "gone" }
  | { at: "declined" };

type Answer = { ok: true; offer?: InvitationOffer } | { ok: false; reason: Reason };

/** The code travels in the body of a request: an address would be written into logs. */
async function post(body: object): Promise<Answer | { ok: false; reason: "offline" }> {
  try {
    const response = await fetch("/api/invitation", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answer;
  } catch {
    return { ok: false, reason: "offline" };
  }
}

/** Takes the code out of the address, so that no history and no glance keeps it. */
function codeFromAddress() {
  const code = decodeURIComponent(window.location.hash.slice(1));
  if (code) window.history.replaceState(window.history.state, "", window.location.pathname);
  return code;
}

/** An invitation, from the code somebody holds to what it says. */
export function useOffer() {
  const [step, setStep] = useState<Step>({ at: "looking" });

  const look = useCallback(async (code: string, accepted = false) => {
    setStep({ at: "looking" });
    const answer = await post({ code });
    if (answer.ok && answer.offer) {
      keepInvitation({ code, accepted });
      setStep({ at: "offer", code, accepted, offer: answer.offer });
    } else if (answer.ok || answer.reason === "not-here") {
      keepInvitation(null);
      setStep({ at: "gone" });
    } else setStep({ at: "typing", code, refusal: answer.reason });
  }, []);

  useEffect(() => {
    const begin = () => {
      const handed = codeFromAddress();
      if (handed) keepInvitation({ code: handed, accepted: false });
      const kept = keptInvitation();
      if (kept) void look(kept.code, kept.accepted);
      else setStep({ at: "typing", code: "" });
    };
    begin();
    window.addEventListener("hashchange", begin);
    return () => window.removeEventListener("hashchange", begin);
  }, [look]);

  return {
    step,
    look,
    /** Goes on to the role, or back to reading. */
    accept: (accepted: boolean) => {
      if (step.at !== "offer") return;
      keepInvitation({ code: step.code, accepted });
      setStep({ ...step, accepted });
    },
    /** Null when it is done. */
    decline: async () => {
      if (step.at !== "offer") return null;
      const answer = await post({ code: step.code, decline: true });
      if (!answer.ok) return answer.reason;
      keepInvitation(null);
      setStep({ at: "declined" });
      return null;
    },
    typeAgain: () => setStep({ at: "typing", code: "" }),
  };
}
