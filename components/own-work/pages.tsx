import { sectionsFor } from "@/lib/own-work/rules";
import { SectionCard } from "./section-card";
import { Want } from "./want";

/** All pages, in the order that serves who is asking. */
export function Pages({ hurt }: { hurt: boolean }) {
  return (
    <div className="flex flex-col gap-6 pt-3">
      {sectionsFor(hurt).map((section) =>
        section === "want" ? <Want key={section} /> : <SectionCard key={section} section={section} />,
      )}
    </div>
  );
}
