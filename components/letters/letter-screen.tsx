"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { LetterView } from "@/lib/letters/schema";
import { useUs } from "../pair/use-us";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { EmptyPlace } from "../ui/empty-place";
import { ScreenEnd } from "../ui/screen-end";
import { useView } from "../use-view";
import { Withdraw } from "../withdraw";
import { AskFrom } from "./ask-from";
import { composerIn } from "./composer-in";
import { HeldLetters } from "./held";
import { LetterPage } from "./letter-page";
import { Respond } from "./respond";
import { WriteLetter } from "./write";

/** One letter with all that was written and said of it, and what one can do now. */
export function LetterScreen({ id }: { id: string }) {
  const t = useTranslations("letters");
  const us = useUs();
  const page = useView<LetterView>("letter", { letter: id });
  const [passage, setPassage] = useState<string>();
  if (!us || page === undefined) return null;
  const partner = us.partner?.firstName;
  const { letter, standing, entries } = page;
  if (!partner || !letter) {
    return (
      <Panes>
        <Title above={<BackLink to="/today" />}>{t("one")}</Title>
        <EmptyPlace>{t("notHere")}</EmptyPlace>
      </Panes>
    );
  }
  const about = { repair: letter.repair, letter: letter.id };
  const home = letter.kind === "apology" ? "/apology" : "/own-it";
  const last = entries.find(({ version }) => version === standing.version);
  return (
    <Panes>
      <Title above={<BackLink to={home} />}>{t(`kinds.${letter.kind}`)}</Title>
      <LetterPage id={id} us={us} onAsk={setPassage} />
      {passage === undefined ? null : (
        <AskFrom
          key={passage}
          repair={letter.repair}
          partner={partner}
          passage={passage}
          onDone={() => setPassage(undefined)}
        />
      )}
      <HeldLetters
        {...(letter.mine
          ? { into: composerIn({ kind: letter.kind, ...about }, letter.kind === "lateTruth" ? "truth" : "did") }
          : {})}
      />
      {letter.withdrawnAt !== null ? null : letter.mine ? (
        <>
          <WriteLetter place={{ kind: letter.kind, ...about }} partner={partner} last={last} label={t("amend")} quiet />
          <Withdraw what="letter" operation="withdrawLetter" input={about} />
        </>
      ) : standing.read ? (
        <Respond letter={letter} said={standing.said} partner={partner} />
      ) : null}
      <ScreenEnd says="stopHere" />
    </Panes>
  );
}
