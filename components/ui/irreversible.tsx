"use client";

import { useState } from "react";
import type { Refusal } from "../use-operation";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Refused } from "./refused";

interface IrreversibleProps {
  open: string;
  title: string;
  body: string;
  act: string;
  keep: string;
  operation: { pending: boolean; refusal: Refusal | null };
  run: () => Promise<boolean>;
}

/** A quiet button whose press can't be taken back, and the question before it. */
export function Irreversible({ open, title, body, act, keep, operation, run }: IrreversibleProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="smallQuiet" onClick={() => setAsking(true)}>
        {open}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={title}
        actions={
          <>
            <Button
              variant="irreversible"
              pending={operation.pending}
              onClick={async () => (await run()) && setAsking(false)}
            >
              {act}
            </Button>
            <Button onClick={() => setAsking(false)}>{keep}</Button>
          </>
        }
      >
        <p>{body}</p>
        <Refused why={operation.refusal} />
      </Dialog>
    </>
  );
}
