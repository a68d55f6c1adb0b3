import { randomUUID } from "node:crypto";
import { auth } from "../auth/auth";
import { hashToken } from "../auth/token";
import { type OperationName, operations } from "../operations";
import type { InvitationView, Role, UsView } from "../pair/schema";
import { type Performed, perform } from "../perform";
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

const device = () => ({ id: randomUUID(), address: "127.0.0.1", label: "A test" });

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
export async function aPerson(firstName = "Ada"): Promise<Person> {
  await house();
  const made = await auth.signUp({ name: `${firstName} ${randomUUID()}`, firstName, password: PASSWORD, shared: false }, device());
  if (!made.ok) throw new Error(made.reason);
  return personOf(made.userId, made.token);
}

async function must(answer: Promise<Answer>) {
  const given = await answer;
  if (!given.ok) throw new Error(given.reason);
}

/** Two people who have linked, in the ordinary way. */
export async function aPair(roles: [Role, Role] = ["hurt", "accountable"]) {
  const [inviter, joiner] = [await aPerson("Ada"), await aPerson("Ben")];
  const pairId = randomUUID();
  await must(inviter.do("createInvitation", { pair: pairId, role: roles[0] }));
  const sent = await inviter.look<InvitationView & { code: string }>("invitation");
  await must(joiner.do("joinInvitation", { code: sent.code, role: roles[1] }));
  await must(inviter.do("confirmJoiner", { pair: pairId, role: roles[0] }));
  const repair = (await inviter.look<UsView>("us")).repairs[0]?.id ?? "";
  return { hurt: inviter, accountable: joiner, pairId, repair };
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
