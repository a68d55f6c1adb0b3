import type { MarkView } from "@/lib/commitments/schema";

/** What was said last of each day of each promise, out of all versions, newest first. */
export function newestOf(marks: MarkView[]) {
  const seen = new Set<string>();
  return marks.filter(({ commitment, date }) => {
    const day = `${commitment} ${date}`;
    return !seen.has(day) && Boolean(seen.add(day));
  });
}
