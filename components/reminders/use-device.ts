import { useLocale } from "next-intl";
import { useState } from "react";
import type { RemindersView } from "@/lib/reminders/schema";
import { useOperation } from "../use-operation";

/** Why a browser takes no notes: it can't, it was told not to, or its maker's service was not reached. */
export type Obstacle = "unsupported" | "denied" | "unreachable";

const canShow = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** Asks the browser for a place to which notes can be sent. */
async function subscribed(key: string): Promise<PushSubscription | Obstacle> {
  if (!canShow()) return "unsupported";
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  try {
    const { pushManager } = await navigator.serviceWorker.ready;
    // One that was made for another server's key can't be used for this one.
    await (await pushManager.getSubscription())?.unsubscribe();
    return await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  } catch {
    return "unreachable";
  }
}

/** Turns notes on and off where one is. */
export function useDevice({ pushKey, devices }: RemindersView) {
  const language = useLocale();
  const add = useOperation("addDevice");
  const remove = useOperation("removeDevice");
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const [asking, setAsking] = useState(false);

  async function turnOn() {
    setAsking(true);
    const made = pushKey ? await subscribed(pushKey) : "unsupported";
    setAsking(false);
    setObstacle(typeof made === "string" ? made : null);
    if (typeof made === "string") return;
    const { endpoint = "", keys = {} } = made.toJSON();
    const { p256dh = "", auth = "" } = keys;
    // A browser of a maker whose service is not known here is let go again.
    if (!(await add.run({ endpoint, p256dh, auth, language }))) await made.unsubscribe();
  }

  async function turnOff(session: string) {
    const here = devices.some((device) => device.here && device.session === session);
    if (!(await remove.run({ session })) || !here || !canShow()) return;
    const registration = await navigator.serviceWorker.getRegistration();
    await (await registration?.pushManager.getSubscription())?.unsubscribe();
  }

  const pending = asking || add.pending || remove.pending;
  return { turnOn, turnOff, obstacle, pending, refusal: add.refusal ?? remove.refusal };
}
