import { randomUUID } from "node:crypto";
import { type Actor, myId, now, type Recorded } from "./actor";
import { call, db, type Statement } from "./db";
import type { News } from "./decide";
import type { Change, Later } from "./operation";
import { canonical } from "./record";
import { requestFingerprint } from "./vault/fingerprint";
import type { Vault } from "./vault/vault";
import type { Answer } from "./wire/protocol";

type Settled = { answer: Answer; writes: Statement[]; recorded?: Recorded; news: News };

const regrouped = (change: Change) => (change.regroups ? { regrouped: true } : {});

/** What is released is held no longer. */
const letGo = ({ held }: Actor) =>
  held ? [db.deleteFrom("Held").where("userId", "=", myId).where("requestId", "=", held.requestId)] : [];

/** A shared write: the change, its event on the pair's chain, both clocks' news. */
export function settleShared(event: string, change: Change, actor: Actor, requestId: string, mac: Buffer): Settled {
  const pair = change.opens ? { id: change.opens.pairId, seq: 0 } : actor.pair;
  if (!pair) throw new Error(`${event} needs a pair`);
  const seq = pair.seq + 1;
  const people = change.tells ?? [];
  // Opening a pair, and the release of something of one's own, are seen on one's own pages too.
  const own = change.opens !== undefined || actor.held !== undefined;
  const answer: Answer = { ok: true, at: { pair: seq, self: own ? actor.self + 1 : actor.self } };
  const told = own ? [call("tell", [actor.userId, ...people])] : [];
  return {
    answer,
    writes: [...change.writes, ...letGo(actor), ...told],
    recorded: [seq, event, canonical(change.data ?? {}), requestId, mac, JSON.stringify(answer)],
    news: {
      pair: { id: pair.id, seq },
      people: change.regroups || own ? [actor.userId, ...people] : people,
      ...regrouped(change),
      ended: change.ends ?? [],
      ...(change.releases ? { due: new Date(actor.now) } : {}),
    },
  };
}

/** A private write: the change and one's own clock. The pair's clock, events and sockets do not move. */
export function settlePrivate(change: Change, actor: Actor, vault: Vault, requestId: string, mac: Buffer): Settled {
  const people = change.tells ?? [];
  const { later } = change;
  const answer: Answer = { ok: true, at: { pair: actor.pair?.seq ?? null, self: actor.self + 1 } };
  const kept = later ? [held({ ...later, mac: requestFingerprint(later.name, later.input) }, actor, vault)] : [];
  return {
    answer,
    writes: [
      ...change.writes,
      ...letGo(actor),
      ...kept,
      call("record_self", people, requestId, mac, JSON.stringify(answer)),
    ],
    news: {
      people: [actor.userId, ...people],
      ...regrouped(change),
      ended: change.ends ?? [],
      ...(later ? { due: later.until } : {}),
      ...(change.notice ? { notice: change.notice } : {}),
    },
  };
}

type ToHold = Later & { mac: Buffer };

/** An operation in its author's own scope, sealed, until it is due. */
function held({ name, input, requestId, mac, until, why }: ToHold, { userId, pair }: Actor, vault: Vault) {
  const id = randomUUID();
  const { envelope } = vault.sealPrivately({ recordId: id, field: "Held.input" }, JSON.stringify(input));
  const held = { id, userId, pairId: pair?.id ?? null, operation: name, requestId, mac };
  const row = { ...held, input: envelope, why, until, createdAt: now };
  return db
    .insertInto("Held")
    .values(row)
    .onConflict((found) => found.columns(["userId", "requestId"]).doUpdateSet({ until, why }));
}

/**
 * Keeps the whole operation, sealed, in its author's own scope, to be performed again when it is due. A row written
 * now and shown later would leak through the pair's clock, so nothing of the pair's is touched.
 */
export function settleHeld(asked: ToHold, actor: Actor, vault: Vault): Settled {
  const { requestId, mac, until, why } = asked;
  const answer: Answer = {
    ok: true,
    at: { pair: actor.pair?.seq ?? null, self: actor.self + 1 },
    held: { until: until.toISOString(), why },
  };
  return {
    answer,
    writes: [held(asked, actor, vault), call("record_self", [], requestId, mac, JSON.stringify(answer))],
    news: { people: [actor.userId], ended: [], due: until },
  };
}
