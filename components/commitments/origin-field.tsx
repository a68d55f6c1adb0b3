"use client";

import type { Origin } from "./origin";
import { OriginSelect } from "./origin-select";
import { useLines } from "./use-lines";
import { useOwnApology } from "./use-sources";

export interface OriginFieldProps {
  repair: string;
  value: Origin;
  /** `before` is what the words were of the origin that was chosen until now. */
  onChoose: (origin: Origin, words: string, before: string) => void;
}

/** The wishes that stand, and the lines of one's own apology. Without any there is nothing to choose. */
export function OriginField(field: OriginFieldProps) {
  const letter = useOwnApology(field.repair);
  return letter ? <WithLines letter={letter} {...field} /> : <OriginSelect {...field} lines={[]} />;
}

const WithLines = ({ letter, ...field }: OriginFieldProps & { letter: string }) => (
  <OriginSelect {...field} lines={useLines(letter)} />
);
