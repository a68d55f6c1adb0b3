"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { MAX_CHECK_IN, mayPost, OUTCOMES } from "@/lib/check-ins/rules";
import type { CheckInKind, Outcome, PostCheckIn } from "@/lib/check-ins/schema";
import type { Reason } from "@/lib/verdict";
import { localDay } from "@/lib/zone";
import { CoachedArea } from "../coach/coached-area";
import { Sends } from "../pace/sends";
import { useUs } from "../pair/use-us";
import { Button } from "../ui/button";
import { Choice } from "../ui/choice";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";
import { useConnection, useOutbox } from "../use-outbox";
import { AboutWhen } from "./about-when";
import { KindChips } from "./kind-chips";

type Written = { kind: CheckInKind; words: string; outcome: Outcome | undefined; about: string };

/** A check-in as this device says it: its own day and zone. */
function checkInOf({ kind, words, outcome, about }: Written): PostCheckIn {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    id: crypto.randomUUID(),
    kind,
    words,
    localDate: localDay(Date.now(), zone),
    zone,
    ...(kind === "evening" && outcome ? { outcome } : {}),
    ...(about ? { about } : {}),
  };
}

/** The same rule as on the server, so that a no comes before anything is sent. */
function refusalOf(input: PostCheckIn): Reason | null {
  if (input.words.length > MAX_CHECK_IN) return "too-large";
  const verdict = mayPost({ now: Date.now() }, {}, input);
  return verdict.ok === false ? verdict.reason : null;
}

/** What became of it: null when it was put away for later. */
export type Done = "sent" | "keptOnDevice" | "notKept" | null;

interface ComposerProps {
  onDone: (done: Done) => void;
}

/** Writes a check-in. What is typed is a draft at once; what is sent stands in the feed at once. */
export function Composer({ onDone }: ComposerProps) {
  const t = useTranslations("checkIns.compose");
  const outcomes = useTranslations("checkIns.outcomes");
  const reasons = useTranslations("reasons");
  const partner = useUs()?.partner?.firstName;
  const draft = useDraft("check-in");
  const connection = useConnection();
  const { post } = useOutbox();
  const [kind, setKind] = useState<CheckInKind>("plan");
  const [outcome, setOutcome] = useState<Outcome>();
  const [about, setAbout] = useState("");
  const [refusal, setRefusal] = useState<Reason | null>(null);
  const evening = kind === "evening";

  function send(event: FormEvent) {
    event.preventDefault();
    const input = checkInOf({ kind, words: draft.words, outcome, about });
    const why = refusalOf(input);
    setRefusal(why);
    if (why) return;
    const kept = post("postCheckIn", input);
    draft.clear();
    onDone(kept ? (connection === "connected" ? "sent" : "keptOnDevice") : "notKept");
  }

  return (
    <form method="post" onSubmit={send} className="flex flex-col gap-4">
      <KindChips value={kind} onChange={setKind} />
      {evening ? (
        <Choice
          legend={t("outcome")}
          name="outcome"
          inline
          value={outcome}
          onChange={setOutcome}
          options={OUTCOMES.map((value) => ({ value, label: outcomes(value) }))}
        />
      ) : null}
      <CoachedArea
        kind="checkin"
        label={t(evening ? "optional" : "words")}
        optional={evening}
        value={draft.words}
        onChange={(event) => draft.write(event.currentTarget.value)}
        limit={MAX_CHECK_IN}
        problem={refusal ? reasons(refusal) : undefined}
        after={<Visibility kind="shared" partner={partner} sentence />}
      />
      <AboutWhen value={about} onChange={setAbout} />
      <Sends daily>
        <Button type="submit" variant="primary" wide>
          {t("send")}
        </Button>
      </Sends>
      <Button variant="quiet" onClick={() => onDone(null)}>
        {t("later")}
      </Button>
    </form>
  );
}
