import { Minus } from "lucide-react";

/** A few short lines under one title. */
export function Points({ title, children }: { title: string; children: string[] }) {
  return (
    <div>
      <h2 className="text-title lg:text-h2">{title}</h2>
      <ul className="mt-1.5 flex flex-col gap-1.5 lg:mt-3 lg:gap-2.5">
        {children.map((point) => (
          <li key={point} className="flex gap-2.5 text-ink-2">
            <Minus aria-hidden size={18} strokeWidth={1.6} className="mt-0.75 shrink-0 text-gold" />
            <span className="text-pretty">{point}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
