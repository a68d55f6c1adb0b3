"use client";

import { SignUpForm, type SignUpLimits } from "./sign-up-form";
import { useEntry } from "./use-entry";

/** Needs the client texts "accounts", "reasons" and "ui". */
export function SignUp({ limits }: { limits: SignUpLimits }) {
  const { enter, pending, refusal } = useEntry("sign-up");
  return (
    <SignUpForm
      limits={limits}
      onSubmit={({ shared, ...words }) => enter({ ...words, shared: String(shared) })}
      pending={pending}
      refusal={refusal}
    />
  );
}
