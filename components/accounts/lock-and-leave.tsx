"use client";

import { LeavePage } from "../safety/leave-page";
import { signOut } from "./sign-in-requests";

const lock = async () => void (await signOut());

/** "Leave this page", with the session locked behind it. */
export function LockAndLeave() {
  return <LeavePage onLeave={lock} />;
}
