import { type ComponentPropsWithRef, useId } from "react";
import { controlLook, describedBy, Field, type FieldWords } from "./field";

type TextFieldProps = FieldWords & Omit<ComponentPropsWithRef<"input">, "className" | "id" | "dir">;

/** One line of text. Takes its direction from what is typed. */
export function TextField({ label, hint, problem, optional = false, type = "text", ...input }: TextFieldProps) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} problem={problem} optional={optional}>
      <input
        {...input}
        id={id}
        type={type}
        dir="auto"
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { hint, problem })}
        className={`${controlLook} min-h-13 py-3`}
      />
    </Field>
  );
}
