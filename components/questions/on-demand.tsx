import { useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { Card } from "../ui/card";

/** A form that is loaded when it is wanted. */
export function OnDemand({ children }: { children: ReactNode }) {
  const t = useTranslations("questions");
  return (
    <Card>
      <Suspense fallback={<p className="text-ink-2">{t("oneMoment")}</p>}>{children}</Suspense>
    </Card>
  );
}
