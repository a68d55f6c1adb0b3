/** Of an ordered sample, the value that so large a part of it does not exceed. */
export function quantile(sample: number[], part: number) {
  const ordered = [...sample].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.ceil(part * ordered.length) - 1)] ?? Number.NaN;
}

export const median = (sample: number[]) => quantile(sample, 0.5);

export type Spread = { p50: number; p95: number; p99: number };

export const spread = (sample: number[]): Spread => ({
  p50: quantile(sample, 0.5),
  p95: quantile(sample, 0.95),
  p99: quantile(sample, 0.99),
});

/** Each value over the one sampled next to it: what the machine did meanwhile weighs on both. */
export const paired = (sample: number[], floor: number[]) =>
  sample.map((value, index) => value / (floor[index] ?? Number.NaN));

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
