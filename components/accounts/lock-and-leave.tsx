"use client";

import { LeavePage } from "../safety/leave-page";
import { useHere } from "../wire/provider";
import { signOut } from "./sign-in-requests";

/**
 * "Leave this page", with the session locked behind it and this device cleared. Only what was said and could not be sent
 * yet stays, to be sent after the next sign-in: words are not lost by going. On a shared device nothing stays.
 */
export function LockAndLeave() {
  const here = useHere();

  async function lock() {
    const stays = (name: string) => name === "outbox" && here?.outbox.entries().some(({ state }) => state !== "sent");
    const names = here?.device.names() ?? [];
    for (const name of names) if (!stays(name)) here?.device.write(name, null);
    await signOut({ keep: names.some(stays) });
  }

  return <LeavePage onLeave={lock} />;
}
