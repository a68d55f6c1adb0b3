"use client";

import { useState } from "react";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";

interface EndInvitationProps {
  pair: string;
  press: string;
  title: string;
  body: string;
  keep: string;
}

/** Takes an invitation back, or steps out of it, after saying what that means. */
export function EndInvitation({ pair, press, title, body, keep }: EndInvitationProps) {
  const revoke = useOperation("revokeInvitation");
  const [asking, setAsking] = useState(false);

  async function end() {
    if (await revoke.run({ pair })) setAsking(false);
  }

  return (
    <>
      <Button variant="quiet" wide onClick={() => setAsking(true)}>
        {press}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={title}
        actions={
          <>
            <Button variant="primary" pending={revoke.pending} onClick={end}>
              {press}
            </Button>
            <Button onClick={() => setAsking(false)}>{keep}</Button>
          </>
        }
      >
        <p>{body}</p>
        <Refused why={revoke.refusal} />
      </Dialog>
    </>
  );
}
