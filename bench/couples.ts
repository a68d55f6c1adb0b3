import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beginSession } from "@/lib/auth/auth";
import { once } from "@/lib/auth/once";
import { doorOf } from "@/lib/auth/token";
import { call } from "@/lib/db";
import { type OperationName, operations } from "@/lib/operations";
import { perform } from "@/lib/perform";
import { startRuntime } from "@/lib/start-runtime";
import { newKey, readRing } from "@/lib/vault/keys";
import { vaultOf } from "@/lib/vault/vault";
import { lookByName } from "@/lib/views";
import type { Server } from "./server";

export type Person = { userId: string; token: string };
export type Couple = { pairId: string; author: Person; partner: Person };

/** Lets this process make things through operations, in the measured server's database. */
export function openHeart(server: Server, appUrl: string): Pool {
  const { secret, key } = server;
  return startRuntime({ databaseUrl: appUrl, connections: 8, secret, key, publicUrl: new URL(server.address) }).pool;
}

/** Somebody signed in. As signing up does it, but for the password's hash, which would take longer than all the rest. */
async function aPerson(server: Server, firstName: string): Promise<Person> {
  const userId = randomUUID();
  const key = newKey(readRing(server.key), userId, null);
  const vault = vaultOf(readRing(server.key), userId, null, [key]);
  const sealed = (field: string) => vault.sealPrivately({ recordId: userId, field }, firstName).envelope;
  const mac = Buffer.from(userId);
  const names = [sealed("User.name"), sealed("User.firstName")];
  await once(call("create_account", userId, mac, ...names, "no password", key.id, key.wrapped));
  const device = { id: randomUUID(), address: "127.0.0.1", label: "The bench" };
  const begun = await beginSession(userId, device, false);
  if (!begun.ok) throw new Error(begun.reason);
  return { userId, token: begun.token };
}

async function must(person: Person, name: OperationName, input: unknown) {
  const door = doorOf(person.token);
  const { answer } = await perform({ name, operation: operations[name], requestId: randomUUID(), input }, door);
  if (!answer.ok) throw new Error(`${name}: ${answer.reason}`);
}

async function invitationOf(person: Person) {
  const seen = await lookByName(doorOf(person.token), [{ view: "invitation", input: {} }]);
  const shown = seen?.views[0];
  if (!shown || !("data" in shown)) throw new Error("the invitation is not shown");
  return shown.data as { pair: string; code: string };
}

/** Two people who have linked through the operations that everybody links through. */
async function aCouple(server: Server): Promise<Couple> {
  const [partner, author] = [await aPerson(server, "Ada"), await aPerson(server, "Ben")];
  await must(partner, "createInvitation", { role: "hurt" });
  const { pair: pairId, code } = await invitationOf(partner);
  await must(author, "joinInvitation", { code, role: "accountable" });
  await must(partner, "confirmJoiner", { pair: pairId, role: "hurt" });
  return { pairId, author, partner };
}

export async function makeCouples(server: Server, count: number) {
  const couples: Couple[] = [];
  const making = Array.from({ length: 8 }, async () => {
    for (let left = Math.ceil(count / 8); left > 0; left--) couples.push(await aCouple(server));
  });
  await Promise.all(making);
  return couples.slice(0, count);
}

/** A check-in as a phone sends it. */
export const aCheckIn = () => ({
  id: randomUUID(),
  kind: "plan",
  words: "Home by six. I will ring if that changes, and I have told Sam not to write to me again.",
  localDate: new Date().toISOString().slice(0, 10),
  zone: "Europe/London",
});
