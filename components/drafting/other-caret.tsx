interface OtherCaretProps {
  words: string;
  index: number;
  name: string;
}

/** Where the other is writing in a field: drawn over it by the same words in the same type, which nobody sees. */
export function OtherCaret({ words, index, name }: OtherCaretProps) {
  return (
    <div
      aria-hidden
      dir="auto"
      className="pointer-events-none absolute inset-0 overflow-hidden whitespace-pre-wrap wrap-break-word border border-transparent px-4 py-3.5 font-voice text-transparent text-voice select-none"
    >
      {words.slice(0, index)}
      <span className="relative">
        <span className="absolute -top-0.5 h-6 w-0.5 bg-plum" />
        <span className="absolute -top-3 rounded-8 bg-plum-soft px-1 font-sans text-[0.6875rem]/4 text-plum">
          <bdi>{name}</bdi>
        </span>
      </span>
      {words.slice(index)}
    </div>
  );
}
