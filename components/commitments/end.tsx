"use client";

import { useTranslations } from "next-intl";
import { Irreversible } from "../ui/irreversible";
import { useOperation } from "../use-operation";

/** Ends a promise, after saying what that means. */
export function EndPromise({ repair, commitment }: { repair: string; commitment: string }) {
  const t = useTranslations("commitments.end");
  const end = useOperation("endCommitment");
  return (
    <div className="-mx-2.5 -mt-1 -mb-3 flex justify-end">
      <Irreversible t={t} operation={end} run={() => end.run({ repair, commitment })} />
    </div>
  );
}
