"use client";

import type { HeldView } from "@/lib/held/schema";
import { useKept } from "../use-kept";
import { useOperation } from "../use-operation";

/** Takes something back before it goes, and puts its words where they came from. */
export function useTakeBack() {
  const { putBack, letGo } = useKept("returned");
  const { run, pending } = useOperation("takeBack");
  async function take({ id, typed }: HeldView) {
    if (!(await run({ held: id }))) return;
    putBack(typed);
    await letGo(`returned:${id}`);
  }
  return { take, pending };
}
