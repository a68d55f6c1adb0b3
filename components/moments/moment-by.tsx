import { useTranslations } from "next-intl";
import { Withdraw } from "../withdraw";

interface MomentByProps {
  id: string;
  mine: boolean;
  partner: string;
}

/** Who added it, and for them the way to take it off its shelf. */
export function MomentBy({ id, mine, partner }: MomentByProps) {
  const t = useTranslations("moments.add");
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4">
      <p className="text-meta text-ink-2">{t("by", { who: mine ? "me" : "them", name: partner })}</p>
      {mine ? (
        <span className="-mx-2.5">
          <Withdraw what="moment" operation="withdrawMoment" input={{ moment: id }} />
        </span>
      ) : null}
    </div>
  );
}
