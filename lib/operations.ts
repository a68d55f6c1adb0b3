import * as accounts from "./accounts/operations";
import * as agreements from "./agreements/operations";
import * as answers from "./answers/operations";
import * as checkIns from "./check-ins/operations";
import * as commitments from "./commitments/operations";
import * as drafts from "./drafts/operations";
import * as envelopes from "./envelopes/operations";
import * as hearingSittings from "./hearing-sittings/operations";
import * as hearings from "./hearings/operations";
import { arrangeHeld, takeBack } from "./held/operations";
import * as leaving from "./leaving/operations";
import * as letters from "./letters/operations";
import * as moments from "./moments/operations";
import * as openness from "./openness/operations";
import type { Operation } from "./operation";
import * as ownWork from "./own-work/operations";
import * as ownWorkLock from "./own-work-lock/operations";
import * as pace from "./pace/operations";
import * as pair from "./pair/operations";
import * as paragraphs from "./paragraphs/operations";
import * as questions from "./questions/operations";
import * as reminders from "./reminders/operations";
import * as repairs from "./repairs/operations";
import * as reviews from "./reviews/operations";
import { bringIntoForce, signAgreement, signQuietly, unsignAgreement } from "./signatures/operations";
import * as sittings from "./sittings/operations";
import * as waitingPad from "./waiting-pad/operations";
import * as windows from "./windows/operations";

/**
 * Everything a person can do, one line a domain. A key is the operation's name on the wire: permanent, because an
 * outbox on somebody's phone outlives a deployment.
 */
export const operations = {
  ...accounts,
  ...drafts,
  takeBack,
  arrangeHeld,
  ...pair,
  ...leaving,
  ...repairs,
  ...checkIns,
  ...questions,
  ...answers,
  ...envelopes,
  ...letters,
  ...sittings,
  ...windows,
  ...hearings,
  ...hearingSittings,
  ...commitments,
  ...agreements,
  signAgreement,
  signQuietly,
  unsignAgreement,
  ...reviews,
  ...ownWork,
  ...ownWorkLock,
  ...paragraphs,
  ...moments,
  ...reminders,
  ...pace,
  ...openness,
  ...waitingPad,
} satisfies Record<string, Operation>;

/** All that can have been held: those, and what the clock alone does, which nobody can ask for. */
export const released = { ...operations, bringIntoForce } satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
