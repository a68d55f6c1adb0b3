"use client";

import type { WishesView } from "@/lib/commitments/schema";
import type { LettersView } from "@/lib/letters/schema";
import { useView } from "../use-view";
import type { Source } from "./origin";

/** The wishes that stand in a repair. */
export const useWishes = (repair: string): Source[] =>
  (useView<WishesView>("wishes", { repair })?.items ?? []).flatMap(({ id, words }) =>
    words === null ? [] : [{ origin: { wish: id }, words }],
  );

/** The newest apology of one's own in a repair, if one stands. */
export const useOwnApology = (repair: string) =>
  useView<LettersView>("letters", { repair, kinds: ["apology"] })?.items.find(
    ({ mine, withdrawnAt }) => mine && withdrawnAt === null,
  )?.id;
