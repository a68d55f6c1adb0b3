"use client";

import { useState } from "react";
import type { Refusal } from "../use-operation";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Refused } from "./refused";

interface IrreversibleProps {
  /** The texts: of the press, of the question before it, and of its two answers. */
  t: (text: "open" | "title" | "body" | "do" | "keep") => string;
  operation: { pending: boolean; refusal: Refusal | null };
  run: () => Promise<boolean>;
}

/** A quiet button whose press can't be taken back, and the question before it. */
export function Irreversible({ t, operation, run }: IrreversibleProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="smallQuiet" onClick={() => setAsking(true)}>
        {t("open")}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("title")}
        actions={
          <>
            <Button
              variant="irreversible"
              pending={operation.pending}
              onClick={async () => (await run()) && setAsking(false)}
            >
              {t("do")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("keep")}</Button>
          </>
        }
      >
        <p>{t("body")}</p>
        <Refused why={operation.refusal} />
      </Dialog>
    </>
  );
}
