import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { UsView } from "../pair/schema";
import { runtime } from "../runtime";
import type { ViewName } from "../views";
import type { Looked, LookedAt } from "../wire/protocol";
import { cookieNames } from "./cookies";
import { doorOf } from "./token";

type Asked = { view: ViewName; input: object };

/** What every page inside the app needs: oneself and the other, what binds one just now, and which shelves there are. */
export const ALWAYS: Asked[] = [
  { view: "us", input: {} },
  { view: "boundBy", input: {} },
  { view: "moments", input: {} },
];

const look = cache(async (text: string): Promise<LookedAt | null> => {
  const token = (await cookies()).get(cookieNames(runtime().publicUrl).session)?.value;
  return token ? runtime().look(doorOf(token), JSON.parse(text) as Looked[]) : null;
});

/** What the person of this page sees, read for its first paint. Without a session: to the sign-in page. */
export async function lookFirst(asked: Asked[]): Promise<LookedAt> {
  return (await look(JSON.stringify(asked))) ?? redirect("/sign-in");
}

/** The same, for a page that can be read without a session too: then null. */
export const lookIfSignedIn = (asked: Asked[]): Promise<LookedAt | null> => look(JSON.stringify(asked));

/**
 * The same, for a page inside the app. One who comes from another of its tabs has a memory and a wire of their own:
 * then nothing is read here, and the tab works without a connection too.
 */
export async function lookFirstAtDocument(asked: Asked[]): Promise<LookedAt | null> {
  return (await headers()).get("x-mend-within") ? null : lookFirst(asked);
}

/** The same, with what is shown of the repair that a page opens with: what `Seen` is given. */
export async function lookFirstInRepair(asked: Asked[], ofRepair: (repair: string) => Asked[]) {
  if ((await headers()).get("x-mend-within")) return { asked, seen: null };
  const [us] = (await lookFirst(ALWAYS)).views;
  const [repair] = us && "data" in us ? (us.data as UsView).repairs : [];
  const all = repair ? [...asked, ...ofRepair(repair.id)] : asked;
  return { asked: all, seen: await lookFirst(all) };
}
