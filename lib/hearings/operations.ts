import { randomUUID } from "node:crypto";
import { myPair, now, type Partner } from "../actor";
import { call, db, type Statement } from "../db";
import { clockOf, TURN } from "../hearing-sittings/rules";
import { operation } from "../operation";
import type { Vault } from "../vault/vault";
import {
  type Found,
  type FoundTurn,
  mayClose,
  mayJudge,
  maySayMore,
  maySetNeed,
  mayShare,
  mayTakeTurn,
  mayUnlock,
  mayWithdrawTurn,
  stateAfter,
  stateAfterJudging,
} from "./rules";
import {
  closeHearingInput,
  type HearingMove,
  type HearingNeed,
  type HearingState,
  type Judgement,
  judgeTurnInput,
  sayMoreInput,
  setNeedInput,
  shareHearingInput,
  takeTurnInput,
  unlockSideInput,
  withdrawTurnInput,
} from "./schema";

type About = { repair: string; hearing: string };
const found = ({ repair, hearing }: About) => call<Found>("hearing_here", repair, hearing);

const at = (actor: Partner) => actor.pair.seq + 1;

/** Where a hearing stands from now on. */
const moved = (
  actor: Partner,
  hearing: string,
  to: { state?: HearingState; need?: HearingNeed; side?: Found["side"] } = {},
) =>
  db
    .updateTable("Hearing")
    .set({ ...to, lastSeq: at(actor) })
    .where("pairId", "=", myPair)
    .where("id", "=", hearing);

type Turn = {
  id?: string;
  move: HearingMove;
  words?: string;
  aloud?: boolean;
  judgement?: Judgement;
  need?: HearingNeed;
};

/** One thing said or done in a hearing. */
const turn = (actor: Partner, hearingId: string, { id = randomUUID(), ...more }: Turn) =>
  db
    .insertInto("HearingTurn")
    .values({ pairId: actor.pair.id, id, seq: at(actor), hearingId, authorId: actor.userId, at: now, ...more });

type Saying = { id: string; words?: string | undefined; feelings?: string[] | undefined };

/** Words and feelings, sealed together, and what the record says of them. Nothing, where nothing is written. */
function sealed(vault: Vault, { id, words = "", feelings = [] }: Saying) {
  if (!words && feelings.length === 0) return { row: {}, proof: {} };
  const spot = { recordId: id, field: "HearingTurn.words" };
  const { envelope, commitment } = vault.seal(spot, JSON.stringify({ words, feelings }));
  return { row: { words: envelope }, proof: { commitment } };
}

const sitting = (id: string) => db.updateTable("HearingSitting").where("pairId", "=", myPair).where("id", "=", id);

/** While the clock of the two runs, whoever has the floor now has it for a whole turn. */
function floorPasses(facts: Found, actor: Partner): Statement[] {
  const clock = clockOf(facts, actor.now);
  if (!clock?.startedAt || clock.pausedAt !== null) return [];
  return [sitting(clock.id).set({ turnEndsAt: new Date(actor.now + TURN) })];
}

type Made = { actor: Partner; facts: Found; vault: Vault };
type Taking = Saying & { hearing: string; aloud?: true | undefined };

/** A turn that was somebody's to take, where the hearing stands after it, and the floor for whoever has it then. */
function passed(
  { actor, facts, vault }: Made,
  input: Taking,
  state: HearingState,
  done: Pick<Turn, "move" | "judgement">,
) {
  const { hearing, id, aloud = false } = input;
  const { row, proof } = sealed(vault, input);
  return {
    writes: [
      moved(actor, hearing, { state }),
      turn(actor, hearing, { id, aloud, ...done, ...row }),
      ...floorPasses(facts, actor),
    ],
    data: { hearing, turn: id, ...done, ...proof },
  };
}

/** Begins a hearing: what it was like, and what is needed now. */
export const shareHearing = operation({
  event: "hearing.shared",
  scope: "repair",
  pace: "waits",
  input: shareHearingInput,
  may: mayShare,
  apply: ({ actor, input, vault }) => {
    const { repair, id, need } = input;
    const { row, proof } = sealed(vault, input);
    const hearing = { pairId: actor.pair.id, id, repairId: repair, speakerId: actor.userId, need, lastSeq: at(actor) };
    return {
      writes: [
        db.insertInto("Hearing").values({ ...hearing, at: now }),
        turn(actor, id, { id, move: "shared", need, ...row }),
      ],
      data: { hearing: id, ...proof },
    };
  },
});

/** The listener's next step; or their own side, once it is unlocked. */
export const takeTurn = operation({
  event: "hearing.turnTaken",
  scope: "repair",
  pace: "waits",
  input: takeTurnInput,
  load: found,
  may: mayTakeTurn,
  apply: (made) => {
    const { actor, input, vault } = made;
    const { move, hearing, id, aloud = false } = input;
    if (move !== "side") return passed(made, input, stateAfter(move), { move });
    const { row, proof } = sealed(vault, input);
    return {
      writes: [moved(actor, hearing, { side: "said" }), turn(actor, hearing, { id, move, aloud, ...row })],
      data: { hearing, turn: id, move, ...proof },
    };
  },
});

/** The speaker says whether they were heard. */
export const judgeTurn = operation({
  event: "hearing.turnJudged",
  scope: "repair",
  pace: "waits",
  input: judgeTurnInput,
  load: found,
  may: mayJudge,
  apply: (made) => {
    const { judgement } = made.input;
    return passed(made, made.input, stateAfterJudging(judgement), { move: "judged", judgement });
  },
});

/** The speaker says more. A closed hearing is open again. */
export const sayMore = operation({
  event: "hearing.moreSaid",
  scope: "repair",
  pace: "waits",
  input: sayMoreInput,
  load: found,
  may: maySayMore,
  apply: (made) => passed(made, made.input, stateAfter("more"), { move: "more" }),
});

/** The speaker has said enough. A side that was unlocked and not said is locked again, and a sitting is over. */
export const closeHearing = operation({
  event: "hearing.closed",
  scope: "repair",
  pace: "passes",
  input: closeHearingInput,
  load: found,
  may: mayClose,
  apply: ({ actor, input: { hearing }, facts }) => {
    const clock = clockOf(facts, actor.now);
    return {
      writes: [
        moved(actor, hearing, { state: "closed", ...(facts.side === "open" && { side: "locked" }) }),
        turn(actor, hearing, { move: "closed" }),
        ...(clock ? [sitting(clock.id).set({ endedAt: now })] : []),
      ],
      data: { hearing },
    };
  },
});

/** The speaker says what they need now. */
export const setNeed = operation({
  event: "hearing.needSet",
  scope: "repair",
  pace: "passes",
  input: setNeedInput,
  load: found,
  may: maySetNeed,
  apply: ({ actor, input: { hearing, need } }) => ({
    writes: [moved(actor, hearing, { need }), turn(actor, hearing, { move: "need", need })],
    data: { hearing, need },
  }),
});

/** The speaker wants to hear the other's side. */
export const unlockSide = operation({
  event: "hearing.sideUnlocked",
  scope: "repair",
  pace: "passes",
  input: unlockSideInput,
  load: found,
  may: mayUnlock,
  apply: ({ actor, input: { hearing } }) => ({
    writes: [moved(actor, hearing, { side: "open" }), turn(actor, hearing, { move: "unlocked" })],
    data: { hearing },
  }),
});

/** Erases what one said in a turn, and leaves a tombstone. */
export const withdrawTurn = operation({
  event: "hearing.turnWithdrawn",
  scope: "pair",
  pace: "passes",
  input: withdrawTurnInput,
  load: ({ turn: id }): Statement<FoundTurn> =>
    db
      .selectFrom("HearingTurn")
      .select(["authorId", "hearingId", "words"])
      .where("pairId", "=", myPair)
      .where("id", "=", id),
  may: mayWithdrawTurn,
  apply: ({ actor, input: { turn: id }, facts }) => ({
    writes: [moved(actor, facts.hearingId), call("withdraw_turn", id)],
    data: { hearing: facts.hearingId, turn: id },
  }),
});
