import { myPair } from "../actor";
import { db } from "../db";
import { view } from "../view";
import { windowAt } from "./rules";
import { type PlanView, type WindowsView, windowsInput } from "./schema";

/** What the two have agreed on, or one of them proposes, and when the next window is. */
export const windows = view({
  concerns: ["windows.proposed", "windows.agreed", "windows.ended"],
  input: windowsInput,
  read: () => db.selectFrom("WindowPlan").selectAll().where("pairId", "=", myPair).where("endedAt", "is", null),
  show: ({ actor, rows }) => {
    const found = (agreed: boolean): PlanView | null => {
      const row = rows.find(({ agreedAt }) => (agreedAt !== null) === agreed);
      if (!row) return null;
      const { id, proposerId, days, time, zone, minutes, only } = row;
      return { id, mine: proposerId === actor.userId, days, time, zone, minutes, only };
    };
    const agreed = found(true);
    const next = agreed && windowAt(agreed, actor.now);
    const data: WindowsView = { agreed, proposed: found(false), next };
    return { data, ...(next ? { nextChangeAt: next.endsAt } : {}) };
  },
});
