import { useId } from "react";
import { controlLook, Field, type FieldWords } from "./field";

interface SelectFieldProps<V extends string> extends FieldWords {
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
}

/** One of several, with the platform's own list. */
export function SelectField<V extends string>({ label, hint, problem, value, options, onChange }: SelectFieldProps<V>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as V)}
        className={`${controlLook} min-h-13 py-3 text-ellipsis`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
