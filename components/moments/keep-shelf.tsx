import { useTranslations } from "next-intl";
import type { MomentsView } from "@/lib/moments/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { Switch } from "../ui/switch";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import { QuietDays } from "./quiet-days";
import { useChosen } from "./use-chosen";
import { useNextDraw } from "./use-next-draw";

interface KeepShelfProps {
  shelf: NonNullable<MomentsView["shelf"]>;
  out: boolean;
  partner: string;
  /** Each of the two was hurt in a repair. */
  bothHurt: boolean;
}

/** Whether one wants the fourth shelf, and when it rests by itself. Theirs alone to see and to change, whenever. */
export function KeepShelf({ shelf: { wanted, quietDays }, out, partner, bothHurt }: KeepShelfProps) {
  const t = useTranslations("ownShelf");
  const when = useNextDraw();
  const { run, pending, refusal } = useOperation("wantShelf");
  const [on, want] = useChosen(wanted, (next) => run({ wanted: next }));
  const stands = out ? "out" : bothHurt ? "bothHave" : wanted ? "coming" : "resting";
  return (
    <Card title={t("title")}>
      <p className="text-ink-2">{t("body")}</p>
      <Switch
        label={t("want")}
        hint={t(stands, { name: partner, when })}
        checked={on}
        onChange={(event) => want(event.currentTarget.checked)}
      />
      <QuietDays days={quietDays} />
      {out ? (
        <Button variant="small" pending={pending} onClick={() => void run({ wanted: true })}>
          {t("again")}
        </Button>
      ) : null}
      <Refused why={refusal} />
      <Visibility kind="private" sentence />
    </Card>
  );
}
