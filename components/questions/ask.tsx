"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { isVisible } from "@/lib/drafts/rules";
import { type CONCERNS, MAX_QUESTION } from "@/lib/questions/rules";
import { CoachedArea } from "../coach/coached-area";
import { Sends } from "../pace/sends";
import { Button } from "../ui/button";
import { Choice } from "../ui/choice";
import { Refused } from "../ui/refused";
import { Switch } from "../ui/switch";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";
import { useKept } from "../use-kept";
import { useOutbox } from "../use-outbox";
import { BeforeAsking } from "./before-asking";

interface AskProps {
  repair: string;
  partner: string;
  /** The hurt partner asks; the other asks whether they may. */
  hurt: boolean;
  /** The question that this one follows. */
  follows?: string;
  onDone: () => void;
}

/** Writes a question. What is typed is a draft at once; it can be parked for the night, or sent. */
export function Ask({ repair, partner, hurt, follows, onDone }: AskProps) {
  const t = useTranslations("questions.ask");
  const reasons = useTranslations("reasons");
  const draft = useDraft(follows ? `ask:${follows}` : "ask");
  const { post } = useOutbox();
  const { keep, refusal } = useKept("parked");
  const [touches, setTouches] = useState<"nothing" | (typeof CONCERNS)[number]>("nothing");
  const [sealed, setSealed] = useState(false);
  const [problem, setProblem] = useState<"nothing-written" | "too-large" | null>(null);
  const [asking, setAsking] = useState(false);

  function wrong() {
    const why = !isVisible(draft.words) ? "nothing-written" : draft.words.length > MAX_QUESTION ? "too-large" : null;
    setProblem(why);
    return why !== null;
  }
  function send(again?: string) {
    const earlier = again ? { question: again, again: true } : follows ? { question: follows, again: false } : null;
    post("askQuestion", {
      repair,
      id: crypto.randomUUID(),
      words: draft.words,
      sealed,
      ...(touches === "nothing" ? {} : { concern: touches }),
      ...(earlier ? { earlier } : {}),
    });
    draft.clear();
    onDone();
  }
  async function park() {
    if (wrong() || !(await keep(draft.words))) return;
    draft.clear();
    onDone();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!wrong()) setAsking(true);
  }

  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      <CoachedArea
        kind="reply"
        repair={repair}
        label={t(follows ? "followUp" : hurt ? "words" : "mayI")}
        hint={hurt ? undefined : t("mayIHint", { name: partner })}
        value={draft.words}
        onChange={(event) => {
          draft.write(event.currentTarget.value);
          setProblem(null);
        }}
        limit={MAX_QUESTION}
        problem={problem ? reasons(problem) : undefined}
        after={<Visibility kind="shared" partner={partner} sentence />}
      />
      <Choice
        legend={t("touches")}
        hint={t("touchesHint")}
        name="touches"
        inline
        value={touches}
        onChange={setTouches}
        options={(["nothing", "health", "safety"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <Switch
        label={t("sealed")}
        hint={t("sealedHint")}
        checked={sealed}
        onChange={(event) => setSealed(event.currentTarget.checked)}
      />
      <Refused why={refusal} />
      {asking ? (
        <BeforeAsking
          repair={repair}
          words={draft.words}
          follows={follows !== undefined}
          onSend={send}
          onChange={() => setAsking(false)}
        />
      ) : (
        <>
          <Sends>
            <Button type="submit" variant="primary" wide>
              {t("send")}
            </Button>
          </Sends>
          {follows ? null : <Button onClick={() => void park()}>{t("park")}</Button>}
        </>
      )}
      <Button variant="quiet" onClick={onDone}>
        {t("later")}
      </Button>
    </form>
  );
}
