"use client";

import { useTranslations } from "next-intl";
import { lazy } from "react";
import { OnDemand } from "../ui/on-demand";
import { WriteButton } from "../ui/write-button";

const Ask = lazy(() => import("./ask").then(({ Ask: loaded }) => ({ default: loaded })));

interface WriteProps {
  repair: string;
  partner: string;
  hurt: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** The way to ask. What it takes is loaded when it is wanted. */
export function Write({ repair, partner, hurt, open, onOpen }: WriteProps) {
  const t = useTranslations("questions");
  if (!open) {
    return <WriteButton onClick={() => onOpen(true)}>{t(hurt ? "askOne" : "askMayI")}</WriteButton>;
  }
  return (
    <OnDemand>
      <Ask repair={repair} partner={partner} hurt={hurt} onDone={() => onOpen(false)} />
    </OnDemand>
  );
}
