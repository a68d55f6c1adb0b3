"use client";

import { useTranslations } from "next-intl";
import { MAX_HEARD } from "@/lib/hearings/rules";
import { Sends } from "../pace/sends";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import type { ComposerProps } from "./composer";
import { TurnForm } from "./turn-form";

const COMPOSERS = { heard: "heard", makesSense: "makes-sense", imagine: "imagine" };
const STARTERS = { heard: ["what", "understand"], makesSense: ["sense", "angry"], imagine: ["imagine"] } as const;

/** The listener's step: there is one at a time, and the guide's own sentences to begin with. */
export function Listen({
  hearing: { id: hearing, repair },
  partner,
  together,
  onDone,
  move,
}: ComposerProps & { move: keyof typeof COMPOSERS | "isThereMore" }) {
  const t = useTranslations("hearings");
  const operation = useOperation("takeTurn");
  const about = { repair, hearing };
  if (move === "isThereMore") {
    const ask = async () => (await operation.run({ ...about, id: crypto.randomUUID(), move })) && onDone();
    return (
      <>
        <p>{t("listen.isThereMore.hint", { name: partner })}</p>
        <Refused why={operation.refusal} />
        <Sends>
          <Button variant="primary" wide pending={operation.pending} onClick={() => void ask()}>
            {t("listen.isThereMore.say")}
          </Button>
        </Sends>
      </>
    );
  }
  return (
    <TurnForm
      key={move}
      composer={COMPOSERS[move]}
      about={hearing}
      label={t(`listen.${move}.label`)}
      hint={t(`listen.${move}.hint`, { name: partner })}
      limit={MAX_HEARD}
      partner={partner}
      coached={{ kind: "listening", repair }}
      starters={STARTERS[move].map((one) => t(`starters.${one}`))}
      {...(move === "imagine"
        ? { feelings: { legend: t("listen.imagine.feelings"), hint: t("listen.imagine.feelingsHint") } }
        : {})}
      together={together}
      operation={operation}
      send={(said) => operation.run({ ...about, ...said, move })}
      onDone={onDone}
      say={t("say")}
    />
  );
}
