import { useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { Card } from "../ui/card";

interface OnDemandProps {
  title?: string;
  children: ReactNode;
}

/** A form that is loaded when it is wanted. */
export function OnDemand({ title, children }: OnDemandProps) {
  const t = useTranslations("questions");
  return (
    <Card title={title}>
      <Suspense fallback={<p className="text-ink-2">{t("oneMoment")}</p>}>{children}</Suspense>
    </Card>
  );
}
