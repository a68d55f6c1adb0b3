import type { Found } from "@/lib/questions/rules";
import type { ThreadView } from "@/lib/questions/schema";

/** Oneself, for the rules that the server holds too. */
export const me = () => ({ userId: "me", now: Date.now(), released: true }) as const;

/** A question as those rules see it. */
export const foundOf = ({ thread, mine, state, standing }: ThreadView["questions"][number]): Found => ({
  ...standing,
  threadId: thread,
  askerId: mine ? "me" : "them",
  state,
});
