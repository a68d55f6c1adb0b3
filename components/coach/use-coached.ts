"use client";

import { useEffect, useState } from "react";
import { useUs } from "../pair/use-us";
import { useHere } from "../wire/provider";

const KEPT = "coach-off";

/**
 * Whether the coach reads what this person writes, and its switch, which is this device's. It reads with whoever broke
 * trust: in the given repair, or where none is given in any that is open. It never reads the words of the one who was
 * hurt.
 */
export function useCoached(repair?: string) {
  const device = useHere()?.device;
  const repairs = useUs()?.repairs ?? [];
  const mine = repairs.some(({ id, role }) => role === "accountable" && (repair === undefined || id === repair));
  const [off, setOff] = useState(false);
  useEffect(() => {
    const read = () => setOff(device?.read(KEPT) === true);
    read();
    return device?.onOtherTab(KEPT, read);
  }, [device]);
  function turn(on: boolean) {
    device?.write(KEPT, on ? null : true);
    setOff(!on);
  }
  return { mine, on: mine && !off, turn };
}
