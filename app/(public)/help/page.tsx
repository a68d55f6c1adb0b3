import { ChevronDown } from "lucide-react";
import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Reading } from "@/components/shell/reading";
import { Card } from "@/components/ui/card";

const steps = [
  "alone",
  "invite",
  "confirm",
  "roles",
  "path",
  "checkIns",
  "ask",
  "agree",
  "promise",
  "pace",
  "ownWork",
  "closeness",
  "end",
] as const;
const sides = ["hurt", "broke"] as const;
const lines = ["one", "two", "three"] as const;
const questions = ["password", "shared", "lost", "wrong"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("help"))("title") };
}

/** How it works, for each of the two. Only what exists. */
export default function Help() {
  const t = useTranslations("help");
  return (
    <Reading title={t("title")} lead={t("lead")}>
      <section className="flex flex-col gap-5">
        <h2 className="text-h2">{t("steps.title")}</h2>
        <ol className="flex flex-col gap-5">
          {steps.map((step) => (
            <li key={step} className="flex flex-col gap-1 border-s-2 border-gold ps-4.5">
              <h3 className="text-title">{t(`steps.${step}.title`)}</h3>
              <p className="max-w-line text-ink-2">{t(`steps.${step}.body`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <div className="grid gap-3 sm:grid-cols-2">
        {sides.map((side) => (
          <Card key={side} title={t(`${side}.title`)}>
            {lines.map((line) => (
              <p key={line}>{t(`${side}.${line}`)}</p>
            ))}
          </Card>
        ))}
      </div>
      <section className="flex flex-col gap-3">
        <h2 className="text-h2">{t("questions.title")}</h2>
        <div className="divide-y divide-line rounded-22 border border-line bg-surface">
          {questions.map((question) => (
            <details key={question} className="group/open">
              <summary className="flex min-h-14 list-none items-center justify-between gap-3 rounded-22 px-4.5 py-3 text-title [&::-webkit-details-marker]:hidden">
                {t(`questions.${question}.title`)}
                <ChevronDown
                  aria-hidden
                  size={22}
                  strokeWidth={1.6}
                  className="shrink-0 text-ink-3 group-open/open:rotate-180"
                />
              </summary>
              <p className="max-w-line px-4.5 pb-4.5 text-ink-2">{t(`questions.${question}.body`)}</p>
            </details>
          ))}
        </div>
      </section>
    </Reading>
  );
}
