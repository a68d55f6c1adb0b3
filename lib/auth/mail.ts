import { call } from "../db";
import { readToken } from "../notices/offered";
import { once } from "./once";

/** Ends mail to an address by the token that was in each of them. One that nobody has ends none, and is answered alike. */
export async function stopMail(token: unknown) {
  if (typeof token !== "string" || token.length > 200) return;
  const { hash, codes } = readToken(token);
  await once(call("stop_mail", hash, codes));
}
