/** How much one socket may ask: so many at once, refilled at so many a second. */
export function allowance(burst: number, perSecond: number, now: () => number = Date.now) {
  let left = burst;
  let at = now();
  return () => {
    const moment = now();
    left = Math.min(burst, left + ((moment - at) / 1000) * perSecond);
    at = moment;
    if (left < 1) return false;
    left--;
    return true;
  };
}
