/**
 * How often to try something that only shows in large numbers (races, kills, fuzz): `full` times under
 * `npm run trials`, a twentieth of that under `npm test`.
 */
export function trials(full: number): number {
  return process.env.TRIALS === "full" ? full : Math.max(1, Math.ceil(full / 20));
}
