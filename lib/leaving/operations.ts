import { call } from "../db";
import { operation } from "../operation";
import { mayLeave } from "./rules";
import { leavePairInput } from "./schema";

/**
 * Leaves, at once. Private even when it is not quiet: the pair's clock and chain simply end where they are, so that a
 * quiet leaving can't be told from silence.
 */
export const leavePair = operation({
  event: "pair.left",
  scope: "self",
  reauth: 10,
  input: leavePairInput,
  may: mayLeave,
  apply: ({ actor, input: { quiet } }) => ({
    writes: [call("leave_pair", quiet)],
    tells: quiet || !actor.pair ? [] : [actor.pair.partnerId],
    regroups: true,
  }),
});
