"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { LastPairView } from "@/lib/leaving/schema";
import { useUs } from "../pair/use-us";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Choice } from "../ui/choice";
import { Dialog } from "../ui/dialog";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import { useView } from "../use-view";
import { RemoveAccount } from "./remove-account";
import { TakeCopy } from "./take-copy";

/** Leaving: a copy first if one wants it, then one press. No reason is asked. */
export function Leaving() {
  const t = useTranslations("leaving");
  const name = useUs()?.partner?.firstName;
  const [quiet, setQuiet] = useState<"open" | "quiet">();
  const [asking, setAsking] = useState(false);
  const [unchosen, setUnchosen] = useState(false);
  const leave = useOperation("leavePair");

  function ask() {
    setUnchosen(quiet === undefined);
    setAsking(quiet !== undefined);
  }

  async function go() {
    if (await leave.run({ quiet: quiet === "quiet" })) window.location.assign("/today");
  }

  if (!name) return <Alone />;
  return (
    <CopyFirst lead={t("lead")} theirName={name}>
      <Card>
        <Choice
          legend={t("how")}
          name="how"
          value={quiet}
          onChange={(way) => {
            setQuiet(way);
            setUnchosen(false);
          }}
          problem={unchosen ? t("pick") : undefined}
          options={[
            { value: "open", label: t("open.label"), hint: t("open.hint", { name }) },
            { value: "quiet", label: t("quiet.label"), hint: t("quiet.hint", { name }) },
          ]}
        />
        <Button onClick={ask}>{t("leave")}</Button>
      </Card>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("sure", { name })}
        actions={
          <>
            <Button variant="irreversible" pending={leave.pending} onClick={go}>
              {t("leaveNow")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("stay")}</Button>
          </>
        }
      >
        {quiet ? <p>{t(`${quiet}.hint`, { name })}</p> : null}
        <p>{t("sureBody")}</p>
        <Refused why={leave.refusal} />
      </Dialog>
    </CopyFirst>
  );
}

/** For whoever is linked with nobody: what is theirs to take along, also of the last one they were linked with. */
function Alone() {
  const t = useTranslations("leaving");
  const last = useView<LastPairView>("lastPair");
  return (
    <CopyFirst lead={t("alone")} theirName={last?.theirName ?? ""}>
      <RemoveAccount />
    </CopyFirst>
  );
}

function CopyFirst({ lead, theirName, children }: { lead: string; theirName: string; children: ReactNode }) {
  const t = useTranslations("leaving");
  return (
    <Panes>
      <Title above={<BackLink to="/more" />} below={lead}>
        {t("title")}
      </Title>
      <Card title={t("copy.title")}>
        <TakeCopy theirName={theirName} />
      </Card>
      {children}
    </Panes>
  );
}
