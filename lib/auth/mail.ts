import { call } from "../db";
import { stopHash } from "../notices/offered";
import { once } from "./once";

/** Ends mail to an address by the token that was in each of them. One that nobody has ends none, and is answered alike. */
export async function stopMail(token: unknown) {
  if (typeof token !== "string" || token.length > 100) return;
  await once(call("stop_mail", stopHash(token)));
}
