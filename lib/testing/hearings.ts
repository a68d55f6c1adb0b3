import { randomUUID } from "node:crypto";
import type { HearingMove, HearingView, TurnView } from "../hearings/schema";
import { aPair, type Person } from "./pair";

export const aSharing = (repair: string, more: object = {}) => ({
  repair,
  id: randomUUID(),
  words: "I could not sleep for weeks.",
  feelings: ["sad", "afraid of the phone"],
  need: "sayBack",
  ...more,
});

type About = { repair: string; hearing: string };

/** A move of the listener's, as a phone would send it. */
export const aTurn = ({ repair, hearing }: About, move: HearingMove, more: object = {}) => ({
  ...{ repair, hearing, id: randomUUID(), move },
  ...(move === "isThereMore" ? {} : { words: "You lay awake, and the phone frightened you." }),
  ...more,
});

const must = async (answer: ReturnType<Person["do"]>) => {
  const given = await answer;
  if (!given.ok) throw new Error(given.reason);
};

/** A pair, and a hearing that the hurt one has begun. */
export async function aPairWithAHearing(more: object = {}) {
  const pair = await aPair();
  const sharing = aSharing(pair.repair, more);
  await must(pair.hurt.do("shareHearing", sharing));
  return { ...pair, hearing: sharing.id };
}
export type Heard = Awaited<ReturnType<typeof aPairWithAHearing>>;

/** The moves that are made in it, each by whose it is, one after the other. */
export async function goesTo(pair: Heard, ...moves: (HearingMove | "partly")[]) {
  const { repair, hearing, hurt, accountable } = pair;
  const about = { repair, hearing };
  for (const move of moves) {
    const said = { ...about, id: randomUUID() };
    if (move === "judged") await must(hurt.do("judgeTurn", { ...said, judgement: "yes" }));
    else if (move === "partly") await must(hurt.do("judgeTurn", { ...said, judgement: "partly" }));
    else if (move === "more") await must(hurt.do("sayMore", { ...said, words: "And then the summer." }));
    else if (move === "unlocked") await must(hurt.do("unlockSide", about));
    else if (move === "closed") await must(hurt.do("closeHearing", about));
    else await must(accountable.do("takeTurn", aTurn(about, move)));
  }
}

export const ROUND = ["heard", "judged", "makesSense", "imagine", "isThereMore"] as const;

/** A hearing as somebody sees it. */
export const hearingOf = async (person: Person, hearing: string) =>
  (await person.look<HearingView>("hearing", { hearing })) as NonNullable<HearingView>;

export const newestOf = async (person: Person, hearing: string) =>
  (await hearingOf(person, hearing)).turns[0] as TurnView;
