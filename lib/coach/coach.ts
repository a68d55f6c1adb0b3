import { type Advice, type Kind, PARTS } from "./labels";
import model from "./model.json";
import { judge, lookAgain } from "./network";
import { findings } from "./spans";
import { speaks } from "./speaks";
import { taughtIn } from "./taught";
import { tokens } from "./tokens";
import { codedWords } from "./words";

/**
 * Reads one's own words and marks the few that work against repair: which, where, and for an apology which of its four
 * parts are there. Pure, and linear in the length of the text. It advises and never decides: nothing may depend on it.
 */
export function coach(text: string, kind: Kind): Advice {
  const words = tokens(text);
  if (words.length === 0) return { speaks: true, findings: [], parts: kind === "apology" ? [] : null };
  if (!speaks(words)) return { speaks: false, findings: [], parts: null };
  const coded = codedWords(words);
  const judged = judge(coded, kind);
  const taught = taughtIn(words);
  return {
    speaks: true,
    findings: findings(words, judged, (phrase) => lookAgain(coded, kind, phrase)).filter(
      (finding) => !taught.some(({ start, end }) => start <= finding.start && finding.end <= end + 1),
    ),
    parts: kind === "apology" ? PARTS.filter((_, i) => (judged.parts[i] ?? 0) >= model.sure.parts) : null,
  };
}
