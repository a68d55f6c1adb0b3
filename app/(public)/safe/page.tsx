import { LifeBuoy } from "lucide-react";
import { useTranslations } from "next-intl";
import { LeavePage } from "@/components/safety/leave-page";
import { SafetyCheck } from "@/components/safety/safety-check";
import { ClientTexts } from "@/components/shell/client-texts";
import { Part, Reading } from "@/components/shell/reading";
import { Seam } from "@/components/shell/seam";
import { Notice } from "@/components/ui/notice";

/** For one person alone. Nothing answered here leaves the page; its title, which stays in a history, is the site's. */
export default function Safe() {
  const t = useTranslations("safe");
  return (
    <ClientTexts names={["safe", "safety"]}>
      <Reading title={t("title")} lead={t("lead")} action={<WayOut />}>
        <p className="font-voice text-voice">{t("plain")}</p>
        <Notice icon={LifeBuoy} title={t("helpTitle")}>
          <p>{t("now")}</p>
          <p>{t("crisis")}</p>
          <p>{t("helpline")}</p>
          <p>{t("device")}</p>
        </Notice>
        <Seam />
        <section className="flex flex-col gap-6">
          <h2 className="text-h2">{t("questionsTitle")}</h2>
          <SafetyCheck />
        </section>
        <Part title={t("leaveTitle")}>
          <p>{t("leaveLimits")}</p>
        </Part>
      </Reading>
    </ClientTexts>
  );
}

/** Always in thumb reach on a phone; beside the title on a larger screen. */
function WayOut() {
  return (
    <div className="max-sm:fixed max-sm:end-4 max-sm:bottom-[max(1rem,env(safe-area-inset-bottom))] max-sm:z-10">
      <LeavePage />
    </div>
  );
}
