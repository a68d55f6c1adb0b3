import { myId } from "../actor";
import { db } from "../db";
import { view } from "../view";
import { type SessionView, sessionsInput } from "./schema";

/** The devices one is signed in on. */
export const sessions = view({
  concerns: [],
  own: true,
  alone: true,
  input: sessionsInput,
  read: () =>
    db
      .selectFrom("Session")
      .select(["id", "device", "createdAt", "lastUsedAt", "idleMinutes"])
      .where("userId", "=", myId)
      .where("revokedAt", "is", null)
      .orderBy("lastUsedAt", "desc")
      .limit(100),
  show: ({ actor, rows }) => ({
    data: rows
      .filter(({ lastUsedAt, idleMinutes }) => lastUsedAt.getTime() + idleMinutes * 60_000 > actor.now)
      .map(
        ({ id, device, createdAt, lastUsedAt }): SessionView => ({
          id,
          device,
          createdAt: createdAt.getTime(),
          lastUsedAt: lastUsedAt.getTime(),
          here: id === actor.sessionId,
        }),
      ),
  }),
});
