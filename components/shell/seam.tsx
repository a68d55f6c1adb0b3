/** The edges of two sheets of paper and the gold between them. Stretched to its place; lines keep their weight. */
const along = {
  row: {
    box: "0 0 400 32",
    fill: "M0 15C60 5 96 26 158 19S262 7 318 18S372 24 400 14V32H0Z",
    first: "M0 8C60 -2 96 19 158 12S262 0 318 11S372 17 400 7",
    gold: "M0 11.5C60 1.5 96 22.5 158 15.5S262 3.5 318 14.5S372 20.5 400 10.5",
    second: "M0 15C60 5 96 26 158 19S262 7 318 18S372 24 400 14",
  },
  column: {
    box: "0 0 32 400",
    fill: "M15 0C5 60 26 96 19 158S7 262 18 318S24 372 14 400H32V0Z",
    first: "M8 0C-2 60 19 96 12 158S0 262 11 318S17 372 7 400",
    gold: "M11.5 0C1.5 60 22.5 96 15.5 158S3.5 262 14.5 318S20.5 372 10.5 400",
    second: "M15 0C5 60 26 96 19 158S7 262 18 318S24 372 14 400",
  },
};

interface SeamProps {
  /** A row lies between what is above and below, a column between what is beside each other. */
  axis?: keyof typeof along;
  /** The sheet on the far side is of the darker paper. */
  joined?: boolean;
}

/** The divider of two things that belong together: a solid edge, a dotted one, gold between. */
export function Seam({ axis = "row", joined = false }: SeamProps) {
  const d = along[axis];
  return (
    <svg
      viewBox={d.box}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
      className={`block fill-none ${axis === "row" ? "h-8 w-full" : "h-full w-8"} rtl:-scale-x-100`}
    >
      {joined ? <path d={d.fill} className="fill-sunken" /> : null}
      <path d={d.first} className="stroke-tide" strokeWidth="1.25" vectorEffect="non-scaling-stroke" />
      <path data-seam d={d.gold} className="stroke-gold" strokeWidth="2" vectorEffect="non-scaling-stroke" />
      <path
        d={d.second}
        className="stroke-plum"
        strokeWidth="1.5"
        strokeDasharray="0.5 4"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
