import type { ReactNode } from "react";
import { LockAndLeave } from "@/components/accounts/lock-and-leave";
import { PauseState } from "@/components/pace/pause-state";
import { ClientTexts } from "@/components/shell/client-texts";
import { Frame } from "@/components/shell/frame";
import { ConnectionState } from "@/components/wire/connection-state";
import { WireProvider } from "@/components/wire/provider";
import { Seen } from "@/components/wire/seen";
import { ALWAYS, lookFirst } from "@/lib/auth/page";
import type { MomentsView } from "@/lib/moments/schema";
import type { UsView } from "@/lib/pair/schema";
import type { LookedAt } from "@/lib/wire/protocol";

/** A quiet word about the connection, and about a time-out. */
const State = () => (
  <>
    <PauseState />
    <ConnectionState />
  </>
);

/** Texts that a page has only while there is something for them: of the fourth shelf nobody reads who does not see it. */
function textsOfTouch({ views: [us, , moments] }: LookedAt) {
  const hurt = us && "data" in us && (us.data as UsView).repairs.some(({ role }) => role === "hurt");
  const out = moments && "data" in moments && (moments.data as MomentsView).touch;
  return [...(hurt ? (["ownShelf"] as const) : []), ...(out ? (["touch"] as const) : [])];
}

/** Everything behind the sign-in. Tabs are drawn from memory; a document is drawn here first. */
export default async function PairLayout({ children }: { children: ReactNode }) {
  const seen = await lookFirst(ALWAYS);
  return (
    <ClientTexts
      names={[
        "ui",
        "withdraw",
        "shell",
        "safety",
        "accounts",
        "reasons",
        "wire",
        "today",
        "checkIns",
        "coach",
        "questions",
        "windows",
        "sitting",
        "agreements",
        "envelopes",
        "letters",
        "hearings",
        "commitments",
        "openness",
        "waitingPad",
        "path",
        "ownWork",
        "pace",
        "moments",
        ...textsOfTouch(seen),
        "pair",
        "leaving",
        "settings",
        "reminders",
        "notices",
      ]}
    >
      <WireProvider userId={seen.userId} shared={seen.shared}>
        <Seen asked={ALWAYS} seen={seen}>
          <Frame leave={<LockAndLeave />} state={<State />}>
            {children}
          </Frame>
        </Seen>
      </WireProvider>
    </ClientTexts>
  );
}
