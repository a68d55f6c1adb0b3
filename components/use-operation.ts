"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type * as z from "zod/mini";
import type { OperationName, operations } from "@/lib/operations";
import type { Reason } from "@/lib/verdict";
import { Unanswered } from "@/lib/wire/client";
import { useHere } from "./wire/provider";

export type InputOf<Name extends OperationName> = z.input<(typeof operations)[Name]["input"]>;

/** Why nothing happened: the server said no, or there is no connection to ask it. */
export type Refusal = Reason | "offline";

/**
 * One press, one request. It answers whether it was done, and keeps the reason when it wasn't; what was typed is the
 * caller's and stays. The password is asked for again where the operation wants it, and the request goes on from there.
 */
export function useOperation<Name extends OperationName>(name: Name) {
  const here = useHere();
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const last = useRef<{ requestId: string; text: string } | null>(null);

  async function ask(input: InputOf<Name>): Promise<Refusal | null> {
    if (!here) return "offline";
    // Pressed again without an answer in between, it is the same request.
    const text = JSON.stringify(input);
    const requestId = last.current?.text === text ? last.current.requestId : crypto.randomUUID();
    last.current = { requestId, text };
    try {
      const answer = await here.wire.do(name, requestId, input);
      if (!answer.ok && answer.reason === "prove-first") return (await here.prover.ask()) ? ask(input) : "prove-first";
      last.current = null;
      if (!answer.ok) return answer.reason;
      await queries.invalidateQueries();
      return null;
    } catch (error) {
      if (error instanceof Unanswered) return "offline";
      throw error;
    }
  }

  const run = async (input: InputOf<Name>) => {
    setPending(true);
    setRefusal(null);
    const why = await ask(input).finally(() => setPending(false));
    setRefusal(why);
    return why === null;
  };
  /** `ask` is the same press for somebody who has a place of their own for the reason. */
  return { run, ask, pending, refusal };
}
