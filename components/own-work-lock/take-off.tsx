"use client";

import { useTranslations } from "next-intl";
import { open } from "@/lib/lock/seal";
import { useOperation } from "../use-operation";
import { useHere } from "../wire/provider";
import { prepareAll, unprepare } from "./everything";
import type { Keeper } from "./keeper";
import { ProvenForm } from "./proven-form";
import type { ReplacingProps } from "./replace-keys";
import { Wrong } from "./use-working";

/** Everything is opened here and saved without the lock, at once. */
export function TakeOff({ lock, keeper, onDone }: ReplacingProps & { keeper: Keeper }) {
  const t = useTranslations("ownWork.lock");
  const reasons = useTranslations("reasons");
  const here = useHere();
  const remove = useOperation("removeLock");
  return (
    <ProvenForm
      act={t("off.act")}
      onBack={() => onDone()}
      work={async ({ openLock, derive }, secret) => {
        const key = await openLock(lock, secret, derive);
        if (!key) return false;
        if (!here || !(await keeper.saved())) throw new Wrong(t("unsaved"));
        const { userId, id } = lock;
        const batch = crypto.randomUUID();
        await prepareAll(here, batch, ({ words }, at) => open(key, { userId, lock: id, at }, words));
        const why = await remove.ask({ lock: id, batch });
        if (why) {
          await unprepare(here);
          throw new Wrong(reasons(why));
        }
        keeper.tookOff(id);
        onDone();
        return true;
      }}
    >
      <p className="max-w-line">{t("off.body")}</p>
    </ProvenForm>
  );
}
