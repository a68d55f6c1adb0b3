import type * as Y from "yjs";

export type Delta = Y.YTextEvent["delta"];
export type Change = { at: number; taken: number; put: string };

export const isLow = (text: string, at: number) => /[\udc00-\udfff]/.test(text[at] ?? "");

/** What was done between two texts, the caret being where it ended. Never half of a pair: half a letter is none. */
export function changeOf(before: string, after: string, caret: number): Change {
  const most = Math.min(before.length, after.length);
  let end = 0;
  const same = (limit: number) => {
    while (end < limit && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  };
  same(Math.min(most, Math.max(0, after.length - caret)));
  let at = 0;
  while (at < most - end && before[at] === after[at]) at++;
  // What was put in by a correction further up ends before the caret.
  same(most - at);
  if (at > 0 && (isLow(before, at) || isLow(after, at))) at--;
  if (end > 0 && isLow(before, before.length - end)) end--;
  return { at, taken: before.length - end - at, put: after.slice(at, after.length - end) };
}

/** Where a place is after what the other did. What they put exactly there comes before it only if it is `after` that. */
export function moved(index: number, delta: Delta) {
  let [place, at] = [0, index];
  for (const { retain = 0, insert, delete: taken = 0 } of delta) {
    place += retain;
    const put = typeof insert === "string" ? insert.length : 0;
    if (put && place < at) at += put;
    place += put;
    if (taken && place < at) at -= Math.min(taken, at - place);
  }
  return at;
}
