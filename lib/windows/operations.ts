import { myPair, now } from "../actor";
import { db } from "../db";
import { operation } from "../operation";
import { mayAgree, mayEnd, mayPropose } from "./rules";
import { agreeWindowsInput, endWindowsInput, proposeWindowsInput } from "./schema";

const plan = ({ plan: id }: { plan: string }) =>
  db
    .selectFrom("WindowPlan")
    .select(["proposerId", "agreedAt", "endedAt"])
    .where("pairId", "=", myPair)
    .where("id", "=", id);

const standing = () => db.updateTable("WindowPlan").where("pairId", "=", myPair).where("endedAt", "is", null);

/** Proposes times for questions. It takes the place of what either had proposed before; what is agreed goes on. */
export const proposeWindows = operation({
  event: "windows.proposed",
  scope: "pair",
  pace: "waits",
  input: proposeWindowsInput,
  may: mayPropose,
  apply: ({ actor, input: { id, days, ...more } }) => {
    const row = { pairId: actor.pair.id, id, proposerId: actor.userId, days: [...new Set(days)].sort(), ...more };
    return {
      writes: [standing().set({ endedAt: now }).where("agreedAt", "is", null), db.insertInto("WindowPlan").values(row)],
      data: { plan: id },
    };
  },
});

/** Agrees to what the other proposed. It takes the place of what was agreed before. */
export const agreeWindows = operation({
  event: "windows.agreed",
  scope: "pair",
  pace: "waits",
  input: agreeWindowsInput,
  load: plan,
  may: mayAgree,
  apply: ({ input }) => ({
    writes: [
      standing().set({ endedAt: now }).where("agreedAt", "is not", null),
      standing().set({ agreedAt: now }).where("id", "=", input.plan),
    ],
    data: { plan: input.plan },
  }),
});

/** Ends what was agreed, or takes a proposal away, one's own or the other's. */
export const endWindows = operation({
  event: "windows.ended",
  scope: "pair",
  pace: "passes",
  input: endWindowsInput,
  load: plan,
  may: mayEnd,
  apply: ({ input }) => ({
    writes: [standing().set({ endedAt: now }).where("id", "=", input.plan)],
    data: { plan: input.plan },
  }),
});
