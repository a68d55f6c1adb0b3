import type { Agent } from "node:https";
import webPush from "web-push";
import { isPushService } from "../reminders/rules";
import { runtime } from "../runtime";
import { pushKeys } from "./offered";

export type Subscription = { endpoint: string; p256dh: string; auth: string };

/** Whom a push service may write to about us. Not everybody's address is one that it would take. */
const subject = ({ protocol, origin }: URL) => (protocol === "https:" ? origin : "mailto:mend@localhost");

/**
 * Hands a note to the service of somebody's browser, encrypted so that only the browser reads it. The address came from a
 * browser: it is held against the services that there are, no redirect is followed, and what is answered is not read beyond
 * its status. False: the service does not know it any more.
 */
export async function push({ endpoint, ...keys }: Subscription, note: string, seconds: number, agent?: Agent) {
  if (!isPushService(endpoint)) return false;
  const options = {
    vapidDetails: { subject: subject(runtime().publicUrl), ...pushKeys() },
    TTL: seconds,
    topic: "note",
    timeout: 10_000,
    ...(agent && { agent }),
  };
  try {
    await webPush.sendNotification({ endpoint: new URL(endpoint).href, keys }, note, options);
    return true;
  } catch (error) {
    if (error instanceof webPush.WebPushError && [404, 410].includes(error.statusCode)) return false;
    throw error;
  }
}
