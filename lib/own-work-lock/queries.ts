import { myId } from "../actor";
import { db } from "../db";
import { view } from "../view";
import { type OwnWorkLockView, ownWorkLockInput } from "./schema";

/** The lock of one's own work, or none. What it answers opens nothing by itself. */
export const ownWorkLock = view({
  concerns: [],
  own: true,
  alone: true,
  input: ownWorkLockInput,
  read: () => db.selectFrom("OwnWorkLock").select(["id", "revision", "keys"]).where("userId", "=", myId),
  show: ({ rows: [row], vault }) => {
    const data: OwnWorkLockView = row
      ? {
          ...JSON.parse(vault.open({ recordId: row.id, field: "OwnWorkLock.keys", revision: row.revision }, row.keys)),
          id: row.id,
          revision: row.revision,
        }
      : null;
    return { data };
  },
});
