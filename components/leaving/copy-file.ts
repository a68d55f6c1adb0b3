import type { CopyView } from "@/lib/leaving/schema";
import { pieces } from "../ui/hidden-characters";

export type Copied = CopyView["items"];

type Texts = {
  title: string;
  me: string;
  them: string;
  kind: (kind: string) => string;
  outcome: (outcome: string) => string;
  withdrawn: string;
};

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** As text, with what can't be seen written out: a copy is read without the app, and must not mislead either. */
const escaped = (text: string) =>
  pieces(text)
    .map(
      (piece) =>
        piece.text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) + (piece.hidden ? `[${piece.hidden}]` : ""),
    )
    .join("");

/** A page that any browser opens, without a script or a style from elsewhere. Oldest first, to be read. */
export function copyAsPage(items: Copied, texts: Texts, language: string) {
  const rows = items.toReversed().map(({ mine, kind, words, outcome, at, localDate, zone, about }) => {
    const when = [localDate, new Date(at).toISOString(), zone, about ?? ""].filter(Boolean).join(" · ");
    const head = [mine ? texts.me : texts.them, texts.kind(kind), outcome ? texts.outcome(outcome) : ""]
      .filter(Boolean)
      .join(" · ");
    return `<article><h2><bdi>${escaped(head)}</bdi></h2><p><small>${escaped(when)}</small></p><p dir="auto" style="white-space:pre-wrap">${escaped(words ?? texts.withdrawn)}</p></article>`;
  });
  const title = escaped(texts.title);
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><body style="max-width:40rem;margin:2rem auto;font-family:serif"><h1>${title}</h1>${rows.join("")}</body></html>`;
}

/** The same for a program. */
export const copyAsData = (items: Copied) => JSON.stringify({ checkIns: items.toReversed() }, null, 2);

/** Hands a file to the person. It is made here and goes nowhere else. */
export function handOver(name: string, type: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
