import { useLocale, useTranslations } from "next-intl";
import type { CheckInMonthView } from "@/lib/check-ins/schema";
import { dateFormat } from "../dates";

const CELL = 44;
const GAP = 6;
const STEP = CELL + GAP;
const HEAD = 34;

/** Monday first, everywhere: 0 to 6. */
const weekday = (date: Date) => (date.getUTCDay() + 6) % 7;
const at = (month: string, day: number) => new Date(`${month}-${String(day).padStart(2, "0")}T12:00:00Z`);

/** So that a number can be read over the lines. */
const HALO = "stroke-sunken stroke-4 [paint-order:stroke]";

const COLOURS = {
  day: { hatch: ["fill-clay-soft", "stroke-clay"], filled: "fill-tide stroke-tide", on: "fill-on-tide", over: "" },
  grey: { hatch: ["fill-sunken", "stroke-control"], filled: "fill-ink-3 stroke-ink-3", on: "fill-surface", over: HALO },
} as const;

interface MonthCalendarProps {
  view: { month: string; days: Pick<CheckInMonthView["days"][number], "date" | "outcomes">[] };
  label: string;
  colours?: keyof typeof COLOURS;
}

/** The days of a month: filled where something was written, hatched where something was "not kept", empty elsewhere. */
export function MonthCalendar({ view, label, colours = "day" }: MonthCalendarProps) {
  const t = useTranslations("checkIns.calendar");
  const {
    hatch: [under, lines],
    filled,
    on,
    over,
  } = COLOURS[colours];
  const locale = useLocale();
  const first = at(view.month, 1);
  const [year = 0, number = 1] = view.month.split("-").map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const offset = weekday(first);
  const weeks = Math.ceil((offset + days) / 7);
  const byDate = new Map(view.days.map((day) => [day.date, day]));
  const short = dateFormat(locale, { weekday: "narrow", timeZone: "UTC" });
  const numberOf = new Intl.NumberFormat(locale);
  return (
    <svg
      viewBox={`0 0 ${7 * STEP - GAP} ${HEAD + weeks * STEP}`}
      role="img"
      aria-label={label}
      className="w-full max-w-[26rem] self-center overflow-visible"
    >
      <defs>
        <pattern id="not-kept" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className={under} />
          <line x1="0" y1="0" x2="0" y2="6" strokeWidth="2.5" className={lines} />
        </pattern>
      </defs>
      {Array.from({ length: 7 }, (_, column) => (
        <text
          key={`head-${String(column)}`}
          x={column * STEP + CELL / 2}
          y={22}
          textAnchor="middle"
          className="fill-ink-3 text-meta"
        >
          {short.format(new Date(Date.UTC(2024, 0, 1 + column)))}
        </text>
      ))}
      {Array.from({ length: days }, (_, index) => {
        const day = byDate.get(`${view.month}-${String(index + 1).padStart(2, "0")}`);
        const x = ((offset + index) % 7) * STEP;
        const y = HEAD + Math.floor((offset + index) / 7) * STEP;
        const notKept = day?.outcomes.includes("notKept");
        const look = !day ? "fill-transparent stroke-line" : notKept ? lines : filled;
        const ink = !day ? "fill-ink-2" : notKept ? `fill-ink font-strong ${over}` : `${on} font-strong`;
        return (
          <g key={`day-${String(index)}`}>
            <rect
              x={x + 0.5}
              y={y + 0.5}
              width={CELL - 1}
              height={CELL - 1}
              rx="14"
              className={look}
              {...(notKept ? { fill: "url(#not-kept)" } : {})}
            />
            <text x={x + CELL / 2} y={y + CELL / 2 + 5} textAnchor="middle" className={`${ink} text-meta`}>
              {numberOf.format(index + 1)}
            </text>
            {day && notKept ? <title>{t("notKeptDay")}</title> : null}
          </g>
        );
      })}
    </svg>
  );
}
