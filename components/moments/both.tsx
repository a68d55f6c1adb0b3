import { useTranslations } from "next-intl";
import type { OverlapView } from "@/lib/moments/schema";
import { Card } from "../ui/card";
import { BothSaidYes } from "./both-said-yes";

interface BothProps {
  overlaps: OverlapView[];
  onGood: (name: string) => void;
}

/** What both said yes to, the same for both. It asks nothing, and does not say who would like it more. */
export function Both({ overlaps, onGood }: BothProps) {
  const t = useTranslations("moments.both");
  if (overlaps.length === 0) return null;
  return (
    <Card tone="tide" title={t("title")}>
      <ul className="flex flex-col gap-3">
        {overlaps.map((overlap) => (
          <BothSaidYes key={`${overlap.seq} ${overlap.moment}`} overlap={overlap} onGood={onGood} />
        ))}
      </ul>
      <p className="text-ink-2">{t("once")}</p>
    </Card>
  );
}
