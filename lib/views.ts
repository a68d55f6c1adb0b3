import * as accounts from "./accounts/queries";
import type { Door } from "./actor";
import * as agreements from "./agreements/queries";
import * as checkIns from "./check-ins/queries";
import * as commitments from "./commitments/queries";
import * as drafts from "./drafts/queries";
import * as hearings from "./hearings/queries";
import * as held from "./held/queries";
import * as leaving from "./leaving/queries";
import * as letters from "./letters/queries";
import * as moments from "./moments/queries";
import * as openness from "./openness/queries";
import * as ownWork from "./own-work/queries";
import * as ownWorkLock from "./own-work-lock/queries";
import * as pace from "./pace/queries";
import * as pair from "./pair/queries";
import * as paragraphs from "./paragraphs/queries";
import * as path from "./path/queries";
import * as questions from "./questions/queries";
import * as reminders from "./reminders/queries";
import * as signatures from "./signatures/queries";
import * as sittings from "./sittings/queries";
import { look, type View } from "./view";
import * as waitingPad from "./waiting-pad/queries";
import * as windows from "./windows/queries";
import type { Looked, LookedAt, Shown } from "./wire/protocol";

/** Everything a person can see, one line a domain. A key is the view's name on the wire. */
export const views = {
  ...accounts,
  ...drafts,
  ...held,
  ...pair,
  ...leaving,
  ...checkIns,
  ...path,
  ...questions,
  ...letters,
  ...sittings,
  ...windows,
  ...hearings,
  ...commitments,
  ...agreements,
  ...signatures,
  ...ownWork,
  ...ownWorkLock,
  ...paragraphs,
  ...moments,
  ...reminders,
  ...pace,
  ...openness,
  ...waitingPad,
} satisfies Record<string, View>;

export type ViewName = keyof typeof views;

/** Looks at views by their names on the wire. A name that is not there is answered so, in its place. */
export async function lookByName(door: Door, asked: Looked[]): Promise<LookedAt | null> {
  const found = asked.map((looked) => ({
    looked,
    view: Object.hasOwn(views, looked.view) ? views[looked.view as ViewName] : null,
  }));
  const seen = await look(
    found.flatMap(({ looked, view }) => (view ? [{ looked, view }] : [])),
    door,
  );
  const left = [...(seen?.views ?? [])];
  return (
    seen && {
      ...seen,
      views: found.map(({ view }): Shown => (view ? (left.shift() as Shown) : { refused: "not-here" })),
    }
  );
}
