import { myPair } from "../actor";
import { db, type Statement } from "../db";
import { view } from "../view";
import { type PathView, pathInput } from "./schema";

const STEPS = { owned: 1, heard: 2, apologised: 3, answered: 4, paced: 5, checkedIn: 6, agreed: 7, lined: 9 };

/** The mended bowl: gold where something shared was done. Rows are never removed, so what is gold stays gold. */
export const path = view({
  concerns: [
    "letter.delivered",
    "hearing.closed",
    "checkIn.posted",
    "answer.given",
    "agreement.signed",
    "agreement.cameIntoForce",
    "pace.set",
    "line.shared",
  ],
  alone: true,
  input: pathInput,
  read: (): Statement<Record<keyof typeof STEPS, boolean>> =>
    db.selectNoFrom(({ exists, selectFrom }) => [
      exists(selectFrom("Letter").select("id").where("pairId", "=", myPair).where("kind", "=", "ownership"))
        .$castTo<boolean>()
        .as("owned"),
      exists(selectFrom("Letter").select("id").where("pairId", "=", myPair).where("kind", "=", "apology"))
        .$castTo<boolean>()
        .as("apologised"),
      exists(selectFrom("HearingTurn").select("id").where("pairId", "=", myPair).where("move", "=", "closed"))
        .$castTo<boolean>()
        .as("heard"),
      exists(selectFrom("CheckIn").select("id").where("pairId", "=", myPair))
        .$castTo<boolean>()
        .as("checkedIn"),
      exists(selectFrom("QuestionEntry").select("id").where("pairId", "=", myPair).where("kind", "=", "answered"))
        .$castTo<boolean>()
        .as("answered"),
      exists(selectFrom("Pace").select("id").where("pairId", "=", myPair))
        .$castTo<boolean>()
        .as("paced"),
      exists(selectFrom("Agreement").select("id").where("pairId", "=", myPair).where("inForce", "is not", null))
        .$castTo<boolean>()
        .as("agreed"),
      exists(selectFrom("SharedLine").select("id").where("pairId", "=", myPair))
        .$castTo<boolean>()
        .as("lined"),
    ]),
  show: ({ rows: [row] }) => {
    const data: PathView = {
      gold: (["owned", "heard", "apologised", "answered", "paced", "checkedIn", "agreed", "lined"] as const).flatMap(
        (step) => (row?.[step] ? [STEPS[step]] : []),
      ),
    };
    return { data };
  },
});
