"use client";

import type { HearingView } from "@/lib/hearings/schema";
import { Card } from "../ui/card";
import { Judge } from "./judge";
import { Listen } from "./listen";
import { More } from "./more";

export interface ComposerProps {
  hearing: NonNullable<HearingView>;
  partner: string;
  /** Both are inside, so that a voice will do. */
  together: boolean;
  onDone: () => void;
}

/** The one composer of a hearing: for the move that is one's own to make now. */
export function Composer(props: ComposerProps & { move: NonNullable<NonNullable<HearingView>["myMove"]> }) {
  const { move, ...more } = props;
  return (
    <Card tone="plain">
      {move === "judged" ? (
        <Judge {...more} />
      ) : move === "more" ? (
        <More {...more} />
      ) : (
        <Listen {...more} move={move} />
      )}
    </Card>
  );
}
