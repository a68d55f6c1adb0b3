import type { Finding } from "@/lib/coach/labels";
import { areaLook } from "../ui/text-area";

interface UnderlinesProps {
  text: string;
  findings: Finding[];
  chosen: Finding | undefined;
}

/** Draws a calm line under words in a field. It lies over the field, set in the same way, and shows nothing but the lines. */
export function Underlines({ text, findings, chosen }: UnderlinesProps) {
  let at = 0;
  const drawn = findings.flatMap((finding) => {
    const before = text.slice(at, finding.start);
    at = finding.end;
    const line = finding === chosen ? "decoration-3" : "decoration-2 decoration-dotted";
    return [
      before,
      <span key={finding.start} className={`underline decoration-honey underline-offset-4 ${line}`}>
        {text.slice(finding.start, finding.end)}
      </span>,
    ];
  });
  return (
    <div
      aria-hidden
      dir="auto"
      data-coach="lines"
      className={`${areaLook} pointer-events-none absolute inset-0 border-transparent! bg-transparent! whitespace-pre-wrap text-transparent! select-none`}
    >
      {drawn}
      {text.slice(at)}
    </div>
  );
}
