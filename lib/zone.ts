/** Time zones and wall clocks, by the platform's own Intl: the same on a phone and on the server. */

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The clock of a zone, and what it showed in the minute for which it was asked last: many ask in the same one. */
type Clock = { format: Intl.DateTimeFormat; minute: number; shows: string };

const clocks = new Map<string, Clock>();
/** More than there are zones: names may be spelt in many ways. */
const MOST = 1000;

/** The clock of a zone. Making one takes longer than most of a check-in, so it is kept. Throws for no zone. */
function clockOf(zone: string) {
  const known = clocks.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  if (clocks.size === MOST) clocks.clear();
  const clock: Clock = { format, minute: Number.NaN, shows: "" };
  clocks.set(zone, clock);
  return clock;
}

/** A time zone that this platform knows, by its IANA name. */
export function isZone(zone: string) {
  try {
    return /^[A-Za-z]/.test(zone) && clockOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** What a clock on the wall in this zone shows at an instant: `2026-11-24T18:05`. */
export function wallTime(at: number, zone: string) {
  const clock = clockOf(zone);
  const minute = Math.floor(at / MINUTE);
  if (clock.minute !== minute) {
    const parts = clock.format.formatToParts(at).map(({ type, value }) => [type, value]);
    const { year, month, day, hour, minute: past } = Object.fromEntries(parts);
    clock.shows = `${year}-${month}-${day}T${hour}:${past}`;
    clock.minute = minute;
  }
  return clock.shows;
}

/** The day on a calendar in this zone at an instant: `2026-11-24`. */
export const localDay = (at: number, zone: string) => wallTime(at, zone).slice(0, 10);

const asUtc = (wall: string) => Date.parse(`${wall}:00Z`);

/** The days from one date to another, both `2026-11-24`; negative when the second is earlier. */
export const daysBetween = (from: string, to: string) =>
  Math.round((asUtc(`${to}T00:00`) - asUtc(`${from}T00:00`)) / DAY);

/** The instants at which a clock in this zone shows this: one, two when summer time ends, none when it begins. */
function instantsOf(wall: string, zone: string) {
  const guess = asUtc(wall);
  const offsets = [-DAY, 0, DAY].map((shift) => asUtc(wallTime(guess + shift, zone)) - (guess + shift));
  // Beyond the year 9999 there is no time that can be written.
  const instants = offsets.filter(Number.isFinite).map((offset) => guess - offset);
  return instants.filter((at) => wallTime(at, zone) === wall);
}

/** Whether a wall clock in this zone ever showed this: the hour that a change to summer time skips never was. */
export const wallTimeExists = (wall: string, zone: string) => instantsOf(wall, zone).length > 0;

/** The instant at which a clock in this zone first shows this; for a time that was skipped, as long after the jump. */
export function instantOf(wall: string, zone: string) {
  const before = asUtc(wall) - DAY;
  const skipped = asUtc(wall) - (asUtc(wallTime(before, zone)) - before);
  return Math.min(...instantsOf(wall, zone), ...(wallTimeExists(wall, zone) ? [] : [skipped]));
}
