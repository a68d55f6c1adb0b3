import { house } from "./house";

/** A clock that moves only when it is told to, so that a model knows the time. */
export async function stillClock(start: string) {
  const { asOwner } = await house();
  await asOwner(`create or replace function clock() returns timestamptz language sql stable parallel safe as $$
    select timestamptz '${start}' + make_interval(secs => clock_offset()) $$`);
}
