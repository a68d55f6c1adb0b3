"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { newCode, readCode } from "@/lib/lock/code";
import { seal } from "@/lib/lock/seal";
import { Form } from "../accounts/form";
import { Button } from "../ui/button";
import { useOperation } from "../use-operation";
import { useHere } from "../wire/provider";
import { CodeShown } from "./code-shown";
import { prepareAll } from "./everything";
import type { Keeper } from "./keeper";
import { NewPassphrase, useNewPassphrase } from "./new-passphrase";
import { useWorking, Wrong } from "./use-working";

/** A passphrase, then a recovery code that is typed back, then everything is closed at once. */
export function SetLock({ keeper, onBack }: { keeper: Keeper; onBack: () => void }) {
  const t = useTranslations("ownWork.lock");
  const reasons = useTranslations("reasons");
  const here = useHere();
  const set = useOperation("lockOwnWork");
  const { pending, problem, work } = useWorking();
  const { problems, check } = useNewPassphrase();
  const [made] = useState(() => ({ id: crypto.randomUUID(), code: newCode() }));
  const [shown, setShown] = useState(false);
  const [typo, setTypo] = useState<string>();

  function submit(fields: Record<string, string>, form: HTMLFormElement) {
    if (!shown) return check(fields, form) && setShown(true);
    const same = readCode(fields.typed ?? "") === readCode(made.code);
    setTypo(same ? undefined : t("code.differs"));
    if (same) void lock(fields.next ?? "");
  }

  const lock = (passphrase: string) =>
    work(async ({ newLock, derive }) => {
      if (!here || !(await keeper.saved())) throw new Wrong(t("unsaved"));
      const { userId } = here;
      const { kept, key } = await newLock({ userId, id: made.id }, { passphrase, code: made.code }, derive);
      await prepareAll(here, made.id, ({ words }, at) => seal(key, { userId, lock: made.id, at }, words));
      // The page that was drawn with the words in the clear goes, with all that was in its memory.
      const why = await set.ask({ lock: made.id, ...kept });
      if (why) throw new Wrong(reasons(why));
      window.location.reload();
    });

  return (
    <Form
      pending={pending}
      refusal={problem}
      onSubmit={submit}
      submit={
        <>
          <Button type="submit" variant="primary" pending={pending}>
            {t(shown ? "lockIt" : "goOn")}
          </Button>
          <Button variant="quiet" onClick={onBack}>
            {t("back")}
          </Button>
        </>
      }
    >
      <div hidden={shown} className="flex flex-col gap-5 [[hidden]]:hidden">
        <NewPassphrase problems={problems} />
      </div>
      {shown ? <CodeShown code={made.code} problem={typo} /> : null}
      <p className="max-w-line">{t("lose")}</p>
    </Form>
  );
}
