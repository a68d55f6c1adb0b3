import { useTranslations } from "next-intl";
import type { HearingNeed, TurnView } from "@/lib/hearings/schema";
import type { UsView } from "@/lib/pair/schema";
import { markOf } from "../pair/use-us";
import { LongWords } from "../ui/long-words";
import { Person } from "../ui/person";
import { useWhen } from "../use-when";
import { Withdraw } from "../withdraw";
import { FeelingChips } from "./feeling-chips";

interface TurnProps {
  turn: TurnView;
  /** Whoever speaks in this hearing said it. The listener's words stand a little in. */
  speaks: boolean;
  /** What is needed now. */
  need: HearingNeed;
  us: UsView;
}

/** One thing that was said or done in a hearing: by whom, what, and when. */
export function Turn({
  turn: { id, move, mine, said, aloud, judgement, need, at, withdrawnAt },
  speaks,
  need: needNow,
  us,
}: TurnProps) {
  const t = useTranslations("hearings");
  const when = useWhen();
  const author = mine ? us.me : us.partner;
  if (!author) return null;
  const name = author.firstName;
  const who = mine ? "me" : "them";
  const needed = need ? t(`need.${need}`) : "";
  const what = judgement ? t(`did.judged.${judgement}`, { who, name }) : t(`did.${move as "heard"}`, { who, name });
  const told = said !== null || withdrawnAt !== null || aloud;
  const look = told ? `border-line py-4.5 ${speaks ? "bg-surface" : "bg-sunken"}` : "border-transparent py-1";
  // A thin line of gold, where the two met.
  const seam = judgement === "yes" ? "after:mt-3 after:h-px after:flex-1 after:bg-gold" : "";
  return (
    <article
      data-move={move}
      className={`flex flex-col gap-3 rounded-22 border px-4.5 ${speaks ? "" : "ms-[6%]"} ${look}`}
    >
      <header className={`flex items-start gap-3 ${seam}`}>
        <Person name={name} mark={markOf(author.slot)} size="small" />
        <div className="min-w-0">
          <h2 className={told ? "text-title" : ""}>
            {move === "need" ? t("did.need", { who, name, need: needed }) : what}
          </h2>
          <p className="text-meta text-ink-2">{when(at)}</p>
        </div>
      </header>
      {withdrawnAt !== null ? <p className="text-ink-2">{t("withdrawnBy", { who, name })}</p> : null}
      {aloud ? <p className="text-ink-2">{t("saidAloud")}</p> : null}
      {said?.words ? <LongWords text={said.words} /> : null}
      {said ? <FeelingChips feelings={said.feelings} /> : null}
      {move === "shared" && need && need !== needNow ? (
        <p className="text-meta text-ink-2">{t("needWas", { need: needed })}</p>
      ) : null}
      {mine && said ? (
        <div className="-mx-2.5 -mb-2">
          <Withdraw what="turn" operation="withdrawTurn" input={{ turn: id }} />
        </div>
      ) : null}
    </article>
  );
}
