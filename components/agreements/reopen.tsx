"use client";

import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";

/** Puts an agreement on the drafting table: what was ready to sign, or what is in force, to change it. */
export function Reopen({ id, children }: { id: string; children: ReactNode }) {
  const { run, pending, refusal } = useOperation("reopenAgreement");
  return (
    <>
      <Button variant="small" pending={pending} onClick={() => void run({ agreement: id })}>
        {children}
      </Button>
      <Refused why={refusal} />
    </>
  );
}
