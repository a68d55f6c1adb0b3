interface MarkProps {
  /** Edge length in CSS pixels. */
  size?: number;
}

/** The mark: two pieces, and a thin line of gold where they meet. */
export function Mark({ size = 28 }: MarkProps) {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden="true" focusable="false" className="shrink-0">
      <path d="M34.5 4.1A28 28 0 0 0 22.5 58.3C33 42 22 24 34.5 4.1Z" className="fill-tide" />
      <path d="M41.5 5.7A28 28 0 0 1 29.5 59.9C40 43.5 29 25.5 41.5 5.7Z" className="fill-plum" />
      <path
        data-seam
        d="M38.2 4.7C25.5 24.7 36.5 42.7 25.8 59.3"
        className="fill-none stroke-gold"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
