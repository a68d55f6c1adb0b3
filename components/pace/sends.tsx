"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useUs } from "../pair/use-us";
import { Arrives } from "./arrives";
import { useBound } from "./use-bound";

interface SendsProps {
  /** What keeps the other in the picture is sent under any pace; words are not. */
  daily?: boolean;
  /** The press that sends. */
  children: ReactNode;
}

/** The press that sends words to the other, and when they arrive. Where no words are wanted there is none. */
export function Sends({ daily = false, children }: SendsProps) {
  const t = useTranslations("pace.stopped");
  const name = useUs()?.partner?.firstName ?? "";
  const stopped = useBound()?.mode === "stop" && !daily;
  if (!stopped) {
    return (
      <>
        <Arrives />
        {children}
      </>
    );
  }
  return (
    <p className="rounded-16 bg-sunken p-4.5">
      {t("send", { name })}{" "}
      <Link href="/pace" className="underline underline-offset-3">
        {t("more")}
      </Link>
    </p>
  );
}
