"use client";

import { useTranslations } from "next-intl";
import { Irreversible } from "../ui/irreversible";
import { useOperation } from "../use-operation";

/** Deletes something of one's own, after saying what that means. */
export function DeleteEntry({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useTranslations("waitingPad.delete");
  const remove = useOperation("removePadEntry");
  async function run() {
    const done = await remove.run({ id });
    if (done) onDone();
    return done;
  }
  return <Irreversible t={t} operation={remove} run={run} />;
}
