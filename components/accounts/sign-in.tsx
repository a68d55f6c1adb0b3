"use client";

import { SignInForm } from "./sign-in-form";
import { useEntry } from "./use-entry";

/** Needs the client texts "accounts", "reasons" and "ui". */
export function SignIn() {
  const { enter, pending, refusal } = useEntry("sign-in");
  return (
    <SignInForm
      onSubmit={({ name, password, shared }) => enter({ name, password, shared: String(shared) })}
      pending={pending}
      refusal={refusal}
    />
  );
}
