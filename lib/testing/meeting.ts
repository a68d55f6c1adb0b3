import { randomUUID } from "node:crypto";
import type { Session } from "../actor";
import { doorOf } from "../auth/token";
import type { Operation } from "../operation";
import { released } from "../operations";
import { perform } from "../perform";
import type { Person } from "./pair";

type Name = keyof typeof released;
export type When = (moment: string) => void;

/** All that can be released, one of which says when it comes to its facts, and when it decides, with the pair's lock. */
export function watched(name: Name, when: When) {
  const { load, may, ...rest }: Operation = released[name];
  const operation: Operation = {
    ...rest,
    load: (input) => {
      when(`${name} loads`);
      return load?.(input) as ReturnType<NonNullable<Operation["load"]>>;
    },
    may: (...asked) => {
      when(`${name} decides`);
      return may(...asked);
    },
  };
  return { ...released, [name]: operation };
}

/** Somebody does something, and `when` is told where it has got to. */
export const step = async (person: Person, name: Name, input: unknown, when: When) =>
  (
    await perform(
      { name, operation: watched(name, when)[name], requestId: randomUUID(), input },
      doorOf(person.token) as Session,
    )
  ).answer;

/**
 * Two do something at the same moment: `second` begins when `first` is at one of these moments, by turns, because any one
 * of them alone would always have the same winner. With none of them left, it comes last.
 */
export async function meet<T>(
  moments: string[],
  at: number,
  first: (when: When) => Promise<unknown>,
  second: () => Promise<T>,
) {
  const chosen = ["at once", ...moments, "last"][at % (moments.length + 2)];
  let acting: Promise<T> | undefined;
  const when = (moment: string) => {
    if (moment === chosen) acting ??= second();
  };
  when("at once");
  await first(when);
  return acting ?? second();
}
