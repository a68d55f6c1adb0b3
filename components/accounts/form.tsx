import type { ReactNode, SubmitEvent } from "react";
import { Notice } from "../ui/notice";

interface FormProps {
  /** The typed fields, by their names. Nothing is cleared, whatever comes of it. */
  onSubmit: (fields: Record<string, string>, form: HTMLFormElement) => void;
  pending: boolean;
  /** Why the server said no, in words. */
  refusal?: string | undefined;
  children: ReactNode;
  /** The button that sends it. A refusal stands right above. */
  submit: ReactNode;
}

/**
 * A form that keeps what was typed. Its method is post even though it is sent by script: pressed too early, it must
 * not put a password into an address.
 */
export function Form({ onSubmit, pending, refusal, children, submit }: FormProps) {
  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const fields: Record<string, string> = {};
    for (const [name, value] of new FormData(event.currentTarget)) if (typeof value === "string") fields[name] = value;
    onSubmit(fields, event.currentTarget);
  }
  return (
    <form method="post" noValidate onSubmit={send} className="flex flex-col gap-5">
      {children}
      {refusal ? (
        <Notice tone="clay" live="alert">
          {refusal}
        </Notice>
      ) : null}
      {submit}
    </form>
  );
}

/** How many characters a person would say it has. */
export function length(text: string): number {
  return [...text].length;
}

/** Goes to the first field that needs another look. */
export function focusField(form: HTMLFormElement, name: string) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLElement) field.focus();
}
