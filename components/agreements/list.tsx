"use client";

import { useTranslations } from "next-intl";
import { hasRunOut } from "@/lib/agreements/rules";
import type { AgreementsView, AgreementView } from "@/lib/agreements/schema";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { Row } from "./row";

type Section = "ready" | "inForce" | "declined" | "ended";
const SECTIONS: Section[] = ["ready", "inForce", "declined", "ended"];

/** Where one belongs in the list. Null while it is only on the table. */
function sectionOf({ endedAt, proposed, inForce, declined, day }: AgreementView): Section | null {
  if (endedAt) return "ended";
  if (proposed) return "ready";
  if (inForce) return hasRunOut(inForce.text, day) ? "ended" : "inForce";
  return declined ? "declined" : null;
}

interface ListProps {
  ended: boolean;
  partner: string;
  before?: number;
}

/** A page of agreements, by where they stand, and the way to the page before. */
export function List({ ended, partner, before }: ListProps) {
  const t = useTranslations("agreements");
  const page = useView<AgreementsView>("agreements", { ended, ...(before ? { before } : {}) });
  if (!page) return null;
  const listed = SECTIONS.map((section) => ({
    section,
    items: page.items.filter((one) => sectionOf(one) === section),
  })).filter(({ items }) => items.length > 0);
  if (listed.length === 0 && page.older === null)
    return before ? null : <p className="text-ink-2">{t(ended ? "noneEnded" : "none")}</p>;
  return (
    <>
      {listed.map(({ section, items }) => (
        <section key={section} className="flex flex-col gap-3">
          <h2 className="pt-3 text-h2">{t(`sections.${section}`)}</h2>
          <ul className="flex flex-col gap-3">
            {items.map((agreement) => (
              <Row key={agreement.id} agreement={agreement} partner={partner} />
            ))}
          </ul>
        </section>
      ))}
      <Older before={page.older}>{(before) => <List ended={ended} partner={partner} before={before} />}</Older>
    </>
  );
}
