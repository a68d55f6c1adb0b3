import { useTranslations } from "next-intl";
import type { OverlapView } from "@/lib/moments/schema";
import { Button } from "../ui/button";
import { useWhen } from "../use-when";
import { OverlapName } from "./overlap-name";
import { useMomentName } from "./use-moment-name";

interface BothSaidYesProps {
  overlap: OverlapView;
  onGood: (name: string) => void;
}

/** One thing that both said yes to, until when it is here, and a beginning for the log once it was good. */
export function BothSaidYes({ overlap, onGood }: BothSaidYesProps) {
  const t = useTranslations("moments.both");
  const when = useWhen();
  const nameOf = useMomentName();
  const name = overlap.words ?? nameOf(overlap.moment) ?? "";
  return (
    <li className="flex flex-col items-start gap-0.5">
      <OverlapName overlap={overlap} />
      <span className="text-meta text-ink-2">{t("until", { when: when(overlap.until) ?? "" })}</span>
      <span className="-ms-2.5">
        <Button variant="small" onClick={() => onGood(name)}>
          {t("good")}
        </Button>
      </span>
    </li>
  );
}
