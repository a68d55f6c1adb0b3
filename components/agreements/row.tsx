import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { AgreementView } from "@/lib/agreements/schema";
import { Words } from "../ui/words";
import { Heading } from "./heading";
import { StateLine } from "./state";

interface RowProps {
  agreement: AgreementView;
  partner: string;
}

/** One agreement at a glance: what it says, whom it binds, where it stands. */
export function Row({ agreement, partner }: RowProps) {
  const t = useTranslations("agreements.clause");
  return (
    <li>
      <Link
        href={`/agreements/${agreement.id}`}
        className="flex items-start gap-3 rounded-22 border border-line bg-surface p-4.5 transition-colors hover:border-control"
      >
        <span className="flex min-w-0 grow flex-col gap-1.5">
          <span className="text-meta text-ink-2">
            <Heading text={agreement.shown.text} />
          </span>
          <Words text={agreement.shown.text.words} />
          <span className="text-meta text-ink-2">
            {t("labels.bound")}: {t(`bound.${agreement.shown.text.bound}`, { name: partner })}
          </span>
          <span className="border-line border-t pt-2.5 text-meta text-ink-2">
            <StateLine agreement={agreement} partner={partner} />
          </span>
        </span>
        <ChevronRight aria-hidden size={22} strokeWidth={1.6} className="mt-1 shrink-0 text-ink-3 rtl:-scale-x-100" />
      </Link>
    </li>
  );
}
