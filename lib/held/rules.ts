import type { Actor } from "../actor";
import { unless, type Verdict, yes } from "../verdict";

/** Only what is due is given back, and only by the sweep that found it refused. */
export const mayReturn = ({ released }: Actor): Verdict => unless(released === true, "not-here");

/** All that somebody typed in something held: its words, and when it happened, in words. */
export function wordsIn(input: unknown): string {
  const { words, happened } = input as { words?: unknown; happened?: unknown };
  return [words, happened].filter((typed) => typeof typed === "string" && typed !== "").join("\n\n");
}

type Input = { question?: string; earlier?: { question: string; again: boolean } };

/** The question that something of one's own is about: what it answers, or goes on from. Null for a first question. */
export function questionIn(input: unknown): string | null {
  const { question, earlier } = input as Input;
  return question ?? (earlier && !earlier.again ? earlier.question : null);
}

/** The composer that words came from, and go back to. */
export function composerOf(operation: string, about: string | null): string {
  const composers: Record<string, string> = { answerQuestion: "answer", correctAnswer: "correct" };
  const composer = composers[operation] ?? "ask";
  return about ? `${composer}:${about}` : composer;
}

/** One's own, until it goes. */
export const mayTakeBack = (): Verdict => yes;

/** What of one's own goes first is one's own to say, while all of it still waits. */
export const mayArrange = (_actor: Actor, { waiting }: { waiting: number }, { order }: { order: string[] }): Verdict =>
  unless(waiting === new Set(order).size, "not-here");
