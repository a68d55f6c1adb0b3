"use client";

import { useEffect } from "react";

/** Marks the body once the page answers to presses, and keeps the shell for times without a connection. */
export function Ready() {
  useEffect(() => {
    document.body.dataset.ready = "";
    if (process.env.NODE_ENV === "production" && "serviceWorker" in navigator) {
      navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" }).catch(() => {});
    }
  }, []);
  return null;
}
