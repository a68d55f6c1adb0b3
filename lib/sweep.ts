import { randomUUID } from "node:crypto";
import { enter, entered } from "./actor";
import { once } from "./auth/once";
import { call } from "./db";
import { MAX_DRAFT } from "./drafts/schema";
import { returnHeld } from "./held/operations";
import { typedIn, wordsIn } from "./held/rules";
import type { Operation } from "./operation";
import { perform } from "./perform";
import { runtime } from "./runtime";
import { trip } from "./trip";
import { vaultOf } from "./vault/vault";

type Due = { id: string; operation: string; requestId: string };

/** The sealed input of something held that is due, opened as its author. Null when another sweep was faster. */
async function inputOf(heldId: string): Promise<unknown> {
  const client = await runtime().pool.connect();
  try {
    const [, entrance] = await trip(client, ["begin", enter({ heldId }, "none", null, null)]);
    await client.query("rollback");
    const actor = entered(entrance);
    if (!actor?.held) return null;
    const vault = vaultOf(runtime().ring, actor.userId, actor.pair?.id ?? null, actor.keys ?? []);
    return JSON.parse(vault.open({ recordId: heldId, field: "Held.input" }, actor.held.input));
  } finally {
    client.release();
  }
}

const nextDue = () => once(call<Due>("due_held"));

/** Any number that nothing else locks. One sweep at a time, in all processes, keeps what is held in order. */
const SWEEPING = 680_510_219;

/**
 * Does what has become due by the clock alone: performs again what was held, with all of its rules, in order, once.
 * What is refused by then comes back to its author as a draft. Tests call this; the worker merely ticks it.
 */
export async function sweep(operations: Record<string, Operation>) {
  const guard = await runtime().pool.connect();
  try {
    // Held by a transaction, so that it is let go whatever happens in between.
    await guard.query("begin");
    const { rows } = await guard.query<{ mine: boolean }>("select pg_try_advisory_xact_lock($1) as mine", [SWEEPING]);
    if (!rows[0]?.mine) return;
    const closed = await once(call<{ userId: string }>("close_ended_pairs"));
    if (closed.length) runtime().announce({ people: closed.map(({ userId }) => userId), regrouped: true, ended: [] });
    await draw().catch((error: Error) => console.error("not drawn", error.message));
    // A crowd comes up in several rounds; whatever can't be released just now is put off for a minute, and holds up nobody.
    for (let due = await nextDue(); due.length > 0; due = await nextDue()) {
      for (const one of due) {
        await release(one, operations).catch((error: Error) => console.error("not released", error.message));
        await once(call("postpone", one.id));
      }
    }
  } finally {
    await guard.query("rollback").catch(() => {});
    guard.release();
  }
}

const nextDrawn = () => once(call<{ pairId: string; seq: number | null; people: string[] }>("draw_due"));

/** What two people both said yes to is shown to both, once a day. Most days nothing changes, and nobody hears anything. */
async function draw() {
  for (let [drawn] = await nextDrawn(); drawn; [drawn] = await nextDrawn()) {
    const { pairId: id, seq, people } = drawn;
    runtime().announce({ ...(seq === null ? {} : { pair: { id, seq } }), people, ended: [] });
  }
}

async function release({ id, operation: name, requestId }: Due, operations: Record<string, Operation>) {
  const operation = operations[name];
  const input = await inputOf(id);
  if (!operation || input === null) return;
  const { answer, news } = await perform({ name, operation, requestId, input }, { heldId: id });
  if (news) runtime().announce(news);
  if (answer.ok || answer.reason === "signed-out") return;
  const back = { held: id, operation: name, words: wordsIn(typedIn(name, input)).slice(0, MAX_DRAFT) };
  const returned = await perform(
    { name: "returnHeld", operation: returnHeld, requestId: randomUUID(), input: back },
    { heldId: id },
  );
  if (!returned.answer.ok) console.error("not returned", returned.answer.reason);
  if (returned.news) runtime().announce(returned.news);
}
