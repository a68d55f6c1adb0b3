import { useTranslations } from "next-intl";
import { Bowl } from "@/components/path/bowl";
import { Points } from "@/components/shell/points";
import { Seam } from "@/components/shell/seam";
import { LinkButton } from "@/components/ui/link-button";

/** One screen: what this is, who it is not for, what it never does. Two sheets of paper and a seam. */
export default function Landing() {
  const t = useTranslations("landing");
  return (
    <div
      data-sheets
      className="flex grow flex-col lg:mx-auto lg:grid lg:w-full lg:max-w-page lg:grid-cols-2 lg:items-center"
    >
      <div aria-hidden className="absolute inset-y-0 start-1/2 end-0 -z-10 flex max-lg:hidden">
        <div className="h-full w-8 shrink-0">
          <Seam axis="column" joined />
        </div>
        <div className="grow bg-sunken" />
      </div>

      <section className="px-4 pt-3 pb-4 lg:px-8 lg:pe-16">
        <div className="max-w-64 pb-10 max-lg:hidden">
          <Bowl gold={[1, 2, 4, 5, 6, 7, 8, 10]} />
        </div>
        <div className="heading lg:gap-5">
          <h1 className="text-h1 lg:text-display">{t("title")}</h1>
          <p className="max-w-line text-ink-2 lg:text-balance lg:text-voice">{t("lead")}</p>
        </div>
        <div className="mt-5 grid grid-cols-2 gap-2.5 sm:max-w-96 lg:mt-8">
          <LinkButton href="/sign-up" variant="primary">
            {t("begin")}
          </LinkButton>
          <LinkButton href="/sign-in">{t("signIn")}</LinkButton>
        </div>
      </section>

      <div className="lg:hidden">
        <Seam joined />
      </div>

      <section className="flex grow flex-col gap-6 px-4 pt-3 pb-2 max-lg:bg-sunken lg:gap-10 lg:ps-20 lg:pe-8">
        <Points title={t("notFor.title")}>{[t("notFor.afraid"), t("notFor.proof"), t("notFor.instead")]}</Points>
        <Points title={t("never.title")}>
          {[t("never.track"), t("never.read"), t("never.score"), t("never.ads")]}
        </Points>
      </section>
    </div>
  );
}
