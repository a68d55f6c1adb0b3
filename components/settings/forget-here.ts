import { keepInvitation } from "../pair/kept-invitation";
import type { Device } from "../wire/device";

/** Removes all that this device keeps of whoever was signed in. */
export function forgetHere(device: Device) {
  for (const name of device.names()) device.write(name, null);
  keepInvitation(null);
}
