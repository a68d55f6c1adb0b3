"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Secret } from "@/lib/lock/keys";
import type { OwnWorkLockView } from "@/lib/own-work-lock/schema";
import { useOperation } from "../use-operation";
import { ProvenForm } from "./proven-form";
import { Wrong } from "./use-working";

export interface ReplacingProps {
  lock: NonNullable<OwnWorkLockView> & { userId: string };
  onDone: (said?: string) => void;
}

interface ReplaceKeysProps extends ReplacingProps {
  act: string;
  done: string;
  check: (fields: Record<string, string>, form: HTMLFormElement) => boolean;
  /** What is to open the lock from now on, of what was typed. */
  next: (fields: Record<string, string>) => Secret;
  children: ReactNode;
}

/** One of the two that open the lock is replaced; the text under it stays as it is. */
export function ReplaceKeys({ lock, onDone, act, done, check, next, children }: ReplaceKeysProps) {
  const reasons = useTranslations("reasons");
  const replace = useOperation("replaceLockKeys");
  return (
    <ProvenForm
      act={act}
      onBack={() => onDone()}
      check={check}
      work={async ({ rewrapped, derive }, secret, fields) => {
        const kept = await rewrapped(lock, secret, next(fields), derive);
        if (!kept) return false;
        const why = await replace.ask({ lock: lock.id, revision: lock.revision, ...kept });
        if (why) throw new Wrong(reasons(why));
        onDone(done);
        return true;
      }}
    >
      {children}
    </ProvenForm>
  );
}
