"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

/** Words for something that was wrong with what was typed: the person can put it right. */
export class Wrong extends Error {}

/** One piece of work with a lock at a time, and why it came to nothing, in words. */
export function useWorking() {
  const t = useTranslations("ownWork.lock");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function work(piece: (tools: typeof import("./tools")) => Promise<void>) {
    setPending(true);
    setProblem(undefined);
    try {
      await piece(await import("./tools"));
    } catch (error) {
      setProblem(error instanceof Wrong ? error.message : t("unavailable"));
    } finally {
      setPending(false);
    }
  }
  return { pending, problem, work };
}
