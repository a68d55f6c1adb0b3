import { useTranslations } from "next-intl";
import { Irreversible } from "../ui/irreversible";
import { useOperation } from "../use-operation";

/** Throws away what nobody can open any more. The page begins anew, with nothing of before in its memory. */
export function Lost({ lock }: { lock: string }) {
  const t = useTranslations("ownWork.lock.lost");
  const discard = useOperation("discardLocked");
  async function run() {
    const gone = await discard.run({ lock });
    if (gone) window.location.reload();
    return gone;
  }
  return (
    <div>
      <Irreversible t={t} operation={discard} run={run} />
    </div>
  );
}
