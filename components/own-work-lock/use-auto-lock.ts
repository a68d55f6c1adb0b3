"use client";

import { useCallback, useEffect } from "react";
import type { Keeper } from "./keeper";

const QUIET = 5 * 60_000;
const HIDDEN = 60_000;
const SIGNS = ["pointerdown", "keydown", "input", "wheel", "touchstart"] as const;

const channelOf = (userId: string) => new BroadcastChannel(`own-work:${userId}`);

/**
 * Closes own work after five quiet minutes, a minute after the page was hidden, and when it is left. Answers how to close it
 * by hand: then the same person's other tabs close it too. No tab tells another anything but that.
 */
export function useAutoLock(keeper: Keeper) {
  const { userId } = keeper;
  useEffect(() => {
    let until = Number.POSITIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const within = (time: number) => {
      until = Date.now() + time;
      clearTimeout(timer);
      timer = setTimeout(() => void keeper.shut(), time);
    };
    const goOnFor = (time: number) => {
      // A device that slept has let no timer run: it is over, whatever the timers say.
      if (Date.now() >= until) void keeper.shut();
      else within(time);
    };
    const quiet = () => goOnFor(QUIET);
    const turned = () => goOnFor(document.hidden ? HIDDEN : QUIET);
    const channel = channelOf(userId);
    channel.onmessage = () => void keeper.shut();
    quiet();
    for (const sign of SIGNS) window.addEventListener(sign, quiet, { passive: true });
    document.addEventListener("visibilitychange", turned);
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, quiet);
      document.removeEventListener("visibilitychange", turned);
      clearTimeout(timer);
      channel.close();
      void keeper.shut();
    };
  }, [keeper, userId]);
  return useCallback(() => {
    const channel = channelOf(userId);
    channel.postMessage("closed");
    channel.close();
    void keeper.shut();
  }, [keeper, userId]);
}
