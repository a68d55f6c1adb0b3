import { myPair } from "../actor";
import { db, type Statement } from "../db";
import { view } from "../view";
import { type PathView, pathInput } from "./schema";

const CHECK_INS_STEP = 6;

/** The mended bowl: gold where something shared was done. Rows are never removed, so what is gold stays gold. */
export const path = view({
  concerns: ["checkIn.posted"],
  alone: true,
  input: pathInput,
  read: (): Statement<{ checkedIn: boolean }> =>
    db.selectNoFrom(({ exists, selectFrom }) => [
      exists(selectFrom("CheckIn").select("id").where("pairId", "=", myPair))
        .$castTo<boolean>()
        .as("checkedIn"),
    ]),
  show: ({ rows: [row] }) => {
    const data: PathView = { gold: row?.checkedIn ? [CHECK_INS_STEP] : [] };
    return { data };
  },
});
