import { call } from "../db";
import { view } from "../view";
import { CLOSING, type Here, isIn, windowFor } from "./rules";
import { type SittingView, sittingInput } from "./schema";

/** The window that is under way or next; and, for somebody who has entered, what goes on in it. */
export const sitting = view({
  concerns: ["windows.agreed", "windows.ended"],
  own: true,
  input: sittingInput,
  read: () => call<Here & { table: (Here["table"] & { threadId: string }) | null }>("sitting_here", null),
  show: ({ actor: { userId, now }, rows: [here], vault }) => {
    if (!here) return { data: { now, window: null, inside: null } satisfies SittingView };
    const window = windowFor(here, { userId, now });
    const changes = window ? [window.startsAt, window.endsAt - CLOSING, window.endsAt] : [];
    const nextChangeAt = changes.find((at) => at > now);
    const of = (mine: boolean) => here.members.find((member) => (member.userId === userId) === mine);
    const last = (mine: boolean) => {
      const member = of(mine);
      const recordId = new Date(here.sitting?.startsAt ?? 0).toISOString();
      return member?.words
        ? vault.open({ recordId, field: "SittingMember.words", authorId: member.userId }, member.words)
        : null;
    };
    const inside = here.sitting &&
      isIn(here, userId) && {
        there: of(false)?.leftAt === null,
        question: here.table?.id ?? null,
        thread: here.table?.threadId ?? null,
        more: { mine: Boolean(of(true)?.moreAt), theirs: Boolean(of(false)?.moreAt) },
        extended: here.sitting.extendedAt !== null,
        last: { mine: last(true), theirs: last(false) },
      };
    const data: SittingView = { now, window, inside: inside || null };
    return { data, ...(nextChangeAt ? { nextChangeAt } : {}) };
  },
});
