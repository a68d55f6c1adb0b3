"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button";

interface OlderProps {
  /** Where the next page begins, if there is one. */
  before: number | null;
  /** The press that brings it. */
  press: string;
  children: (before: number) => ReactNode;
}

/** The next page of a list, once somebody wants it. */
export function Older({ before, press, children }: OlderProps) {
  const [wanted, setWanted] = useState(false);
  if (before === null) return null;
  return wanted ? children(before) : <Button onClick={() => setWanted(true)}>{press}</Button>;
}
