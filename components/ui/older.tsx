"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "./button";

interface OlderProps {
  /** Where the next page begins, if there is one. */
  before: number | null;
  children: (before: number) => ReactNode;
}

/** The next page of a list, once somebody wants it. */
export function Older({ before, children }: OlderProps) {
  const t = useTranslations("ui");
  const [wanted, setWanted] = useState(false);
  if (before === null) return null;
  return wanted ? children(before) : <Button onClick={() => setWanted(true)}>{t("earlier")}</Button>;
}
