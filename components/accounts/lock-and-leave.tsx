"use client";

import { LeavePage } from "../safety/leave-page";
import { useHere } from "../wire/provider";
import { signOut } from "./sign-in-requests";

/**
 * "Leave this page", with the session locked behind it and this device cleared; but not while something that was said could
 * not be sent yet: words are not lost by going. On a shared device nothing stays.
 */
export function LockAndLeave() {
  const here = useHere();

  async function lock() {
    const unsent = here?.outbox.entries().some(({ state }) => state !== "sent");
    await signOut({ keep: unsent === true && !here?.device.shared });
  }

  return <LeavePage onLeave={lock} />;
}
