"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { SelectField } from "../ui/select-field";
import { keyOf, type Origin, OWN, type Source, shortened } from "./origin";
import type { OriginFieldProps } from "./origin-field";
import { useWishes } from "./use-sources";

/** One of all that a promise can come from. */
export function OriginSelect({ repair, value, onChoose, lines }: OriginFieldProps & { lines: Source[] }) {
  const t = useTranslations("commitments.make");
  const wishes = useWishes(repair);
  const all = [...wishes, ...lines];
  const foundAt = (key: string) => all.find(({ origin }) => keyOf(origin) === key);
  const wordsOf = (origin: Origin) => foundAt(keyOf(origin))?.words ?? "";
  const begun = useRef(false);
  useEffect(() => {
    // Chosen before it was here, as from the list of wishes: its words come with it, once.
    if (begun.current || !wordsOf(value)) return;
    begun.current = true;
    onChoose(value, wordsOf(value), "");
  });
  if (all.length === 0) return null;
  const option = (kind: "wish" | "line") => (one: Source) => ({
    value: keyOf(one.origin),
    label: t(kind, { words: shortened(one.words) }),
  });
  return (
    <SelectField
      label={t("from")}
      value={keyOf(value)}
      options={[{ value: keyOf(OWN), label: t("own") }, ...wishes.map(option("wish")), ...lines.map(option("line"))]}
      onChange={(key) => {
        const next = foundAt(key);
        begun.current = true;
        onChoose(next?.origin ?? OWN, next?.words ?? "", wordsOf(value));
      }}
    />
  );
}
