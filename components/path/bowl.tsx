import { useFormatter, useTranslations } from "next-intl";
import { type Step, steps } from "./steps";

/** Ten cracks of one bowl: from the blow in the middle outwards, some branching on the way. */
const seams: Record<Step, string> = {
  own: "M176 108C171 118 168 126 171 136S180 154 177 166",
  listen: "M176 108C168 98 158 95 150 88S134 78 127 69",
  apologise: "M176 108C181 98 191 95 194 86S203 76 206 68.5",
  answer: "M176 108C190 107 200 114 213 112S236 104 246 105",
  patience: "M176 108C164 110 152 118 140 116S116 108 104 112",
  change: "M104 112C106 122 116 128 117 139S126 156 126 166",
  boundaries: "M246 105C243 116 233 122 229 134S216 152 213 163",
  work: "M104 112C100 102 90 98 88 86S74 72 70 63",
  noPressure: "M104 112C94 112 88 121 78 120S65 118 58 120.5",
  closeness: "M246 105C253 97 252 86 258 78S258 68 254 62.5",
};

interface BowlProps {
  /** The steps, 1 to 10, whose seam is gold. It never un-fills. */
  gold: readonly number[];
  /** Those of them that turned gold while the picture was looked at. */
  fresh?: readonly number[];
}

/** The path as a picture: a mended bowl. The same for both, without a number. */
export function Bowl({ gold, fresh = [] }: BowlProps) {
  const t = useTranslations("path");
  const format = useFormatter();
  const filled = steps.filter((_, i) => gold.includes(i + 1));
  const names = format.list(filled.map((step) => t(`steps.${step}.name`)));
  const sentence =
    filled.length === 0 ? t("none") : filled.length === steps.length ? t("all") : t("some", { steps: names });
  return (
    <svg
      viewBox="16 10 288 182"
      role="img"
      aria-label={sentence}
      className="mx-auto block h-auto w-full max-w-88 fill-none"
    >
      <g className="stroke-ink-2" strokeWidth="1.6" strokeLinejoin="round">
        <path d="M124 165C124 174 122 180 117 185H203C198 180 196 174 196 165Z" className="fill-surface" />
        <path d="M28 44C34 110 84 160 122 166H198C236 160 286 110 292 44Z" className="fill-surface" />
        <ellipse cx="160" cy="44" rx="132" ry="26" className="fill-sunken" />
      </g>
      {steps
        .filter((step) => !filled.includes(step))
        .map((step) => (
          <path key={step} d={seams[step]} className="stroke-control" strokeWidth="1.1" strokeLinecap="round" />
        ))}
      {filled.map((step) => (
        <path
          key={step}
          data-seam
          d={seams[step]}
          pathLength="1"
          className={`stroke-gold ${fresh.includes(steps.indexOf(step) + 1) ? "drawn-once" : ""}`}
          strokeWidth="3.2"
          strokeLinecap="round"
        />
      ))}
    </svg>
  );
}
