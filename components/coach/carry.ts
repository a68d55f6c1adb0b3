import type { Finding } from "@/lib/coach/labels";

/** Findings in a text that was typed in since: moved with their words, and left out where those were touched. */
export function carry(findings: Finding[], before: string, now: string): Finding[] {
  if (before === now) return findings;
  const longest = Math.min(before.length, now.length);
  let same = 0;
  while (same < longest && before[same] === now[same]) same++;
  let behind = 0;
  while (behind < longest - same && before.at(-1 - behind) === now.at(-1 - behind)) behind++;
  const moved = now.length - before.length;
  return findings.flatMap((finding) => {
    if (finding.end <= same) return [finding];
    if (finding.start < before.length - behind) return [];
    return [{ ...finding, start: finding.start + moved, end: finding.end + moved }];
  });
}
