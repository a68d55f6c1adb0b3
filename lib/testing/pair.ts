import { randomUUID } from "node:crypto";
import { auth } from "../auth/auth";
import { hashToken } from "../auth/token";
import type { Performed } from "../decide";
import { type OperationName, operations } from "../operations";
import type { InvitationView, Role, UsView } from "../pair/schema";
import { perform } from "../perform";
import { type Kept, verify } from "../record";
import { lookByName, type ViewName } from "../views";
import type { Answer, At, LookedAt, Shown } from "../wire/protocol";
import { MOVED_BACK } from "./clock";
import { house } from "./house";

export const PASSWORD = "the kettle is on the blue shelf";

/** Somebody signed in, who does and looks as a browser would. */
export type Person = {
  userId: string;
  token: string;
  do: (name: OperationName, input: unknown, requestId?: string) => Promise<Answer>;
  perform: (name: OperationName, input: unknown, requestId?: string) => Promise<Performed>;
  look: <Data = unknown>(view: ViewName, input?: unknown) => Promise<Data>;
  lookAt: (view: ViewName, input: unknown, since?: At) => Promise<{ at: At; shown: Shown }>;
};

/** A phone that nobody has signed in on before. */
export const aDevice = (more: object = {}) => ({ id: randomUUID(), address: "127.0.0.1", label: "A test", ...more });

export function personOf(userId: string, token: string): Person {
  const door = { token: hashToken(token) };
  const lookAt: Person["lookAt"] = async (view, input, since) => {
    const seen = (await lookByName(door, [{ view, input, ...(since ? { since } : {}) }])) as LookedAt;
    return { at: seen.at, shown: seen.views[0] as Shown };
  };
  const doing: Person["perform"] = (name, input, requestId = randomUUID()) =>
    perform({ name, operation: operations[name], requestId, input }, door);
  return {
    userId,
    token,
    perform: doing,
    do: async (...asked) => (await doing(...asked)).answer,
    lookAt,
    look: async <Data>(view: ViewName, input: unknown = {}) => {
      const { shown } = await lookAt(view, input);
      if (!("data" in shown)) throw new Error(`${view} is not shown: ${JSON.stringify(shown)}`);
      return shown.data as Data;
    },
  };
}

/** Somebody who has just signed up, alone. */
export async function aPerson(firstName = "Ada"): Promise<Person & { name: string }> {
  await house();
  const name = `${firstName} ${randomUUID()}`;
  const made = await auth.signUp({ name, firstName, password: PASSWORD, shared: false }, aDevice());
  if (!made.ok) throw new Error(made.reason);
  return { ...personOf(made.userId, made.token), name };
}

/** The same person on another device. */
export async function onAnotherDevice({ name }: { name: string }, { shared = false } = {}): Promise<Person> {
  const made = await auth.signIn({ name, password: PASSWORD, shared }, aDevice());
  if (!made.ok) throw new Error(made.reason);
  return personOf(made.userId, made.token);
}

async function must(answer: Promise<Answer>) {
  const given = await answer;
  if (!given.ok) throw new Error(given.reason);
}

/** Somebody's invitation, as they would hand it over. */
export async function anInvitation(inviter: Person, role: Role = "hurt") {
  await must(inviter.do("createInvitation", { role }));
  const { pair, code } = await inviter.look<InvitationView & { code: string }>("invitation");
  return { pair, code };
}

/** Two people link, in the ordinary way. */
export async function linked<P extends Person>(inviter: P, joiner: P, roles: [Role, Role] = ["hurt", "accountable"]) {
  const [mine, theirs] = roles;
  const { pair, code } = await anInvitation(inviter, mine);
  await must(joiner.do("joinInvitation", { code, role: theirs }));
  await must(inviter.do("confirmJoiner", { pair, role: mine }));
  const repair = (await inviter.look<UsView>("us")).repairs[0]?.id ?? "";
  return { hurt: inviter, accountable: joiner, pairId: pair, repair };
}

/** Two people who have linked. */
export const aPair = async (roles?: [Role, Role]) => linked(await aPerson("Ada"), await aPerson("Ben"), roles);

/** The same two once more, as if they had only just met: cheaper than two others, whose passwords have to be hashed. */
export async function afresh(hurt: Person, accountable: Person) {
  const { asOwner } = await house();
  await asOwner(`${MOVED_BACK}; delete from "Held"; delete from "Draft";
    update "Session" set "provenAt" = clock()`);
  await must(hurt.do("leavePair", { quiet: false }));
  return linked(hurt, accountable);
}

/** A pair's events, and the first that is not as it was written. */
export async function recordOf(pairId: string) {
  const { asOwner } = await house();
  const events = await asOwner(
    `select e.*, encode(e.hash, 'hex') as hash, encode(p."headHash", 'hex') as head
     from "Event" e join "Pair" p on p.id = e."pairId" where p.id = $1 order by e.seq`,
    [pairId],
  );
  return { events: events as Kept[], broken: verify(events as Kept[], events[0]?.head) };
}

/** A check-in as a phone would send it. */
export const aCheckIn = (more: object = {}) => ({
  id: randomUUID(),
  kind: "plan",
  words: "Home by six. I will ring if that changes.",
  localDate: new Date().toISOString().slice(0, 10),
  zone: "Europe/London",
  ...more,
});
