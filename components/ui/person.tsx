export type PersonMark = "circle" | "square";

const marks: Record<PersonMark, string> = {
  circle: "rounded-full border-solid border-tide bg-tide-soft text-tide",
  square: "rounded-14 border-dotted border-plum bg-plum-soft text-plum",
};

/** The first letter as a reader sees it: a whole grapheme, not half of one. */
function initial(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? "·";
}

interface PersonProps {
  name: string;
  /** Chosen by the person, never by their role. Shape and line differ as well as colour. */
  mark: PersonMark;
  size?: "small" | "normal";
  /** No name stands beside it, so it says the name itself. */
  alone?: boolean;
}

/** A person as a letter. No photographs. */
export function Person({ name, mark, size = "normal", alone = false }: PersonProps) {
  const box = size === "small" ? "size-8 text-meta" : "size-11 text-voice";
  return (
    <span
      {...(alone ? { role: "img", "aria-label": name } : { "aria-hidden": true })}
      className={`grid shrink-0 place-items-center border-2 font-voice font-semibold ${box} ${marks[mark]}`}
    >
      {initial(name)}
    </span>
  );
}
