import { randomUUID } from "node:crypto";
import { auth } from "../auth/auth";
import { hashToken } from "../auth/token";
import type { Performed } from "../decide";
import { type OperationName, operations } from "../operations";
import type { InvitationView, Role, UsView } from "../pair/schema";
import { perform } from "../perform";
import { lookByName, type ViewName } from "../views";
import type { Answer, At, LookedAt, Shown } from "../wire/protocol";
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

/** Two people who have linked, in the ordinary way. */
export async function aPair([mine, theirs]: [Role, Role] = ["hurt", "accountable"]) {
  const [inviter, joiner] = [await aPerson("Ada"), await aPerson("Ben")];
  const { pair, code } = await anInvitation(inviter, mine);
  await must(joiner.do("joinInvitation", { code, role: theirs }));
  await must(inviter.do("confirmJoiner", { pair, role: mine }));
  const repair = (await inviter.look<UsView>("us")).repairs[0]?.id ?? "";
  return { hurt: inviter, accountable: joiner, pairId: pair, repair };
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
