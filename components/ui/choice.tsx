import { type ReactNode, useId } from "react";
import { Problem } from "./problem";

export interface ChoiceOption<V extends string> {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
}

interface ChoiceProps<V extends string> {
  legend: string;
  hint?: ReactNode;
  problem?: string | undefined;
  /** Groups the radios; also the name in FormData. */
  name: string;
  options: readonly ChoiceOption<V>[];
  value?: V | undefined;
  defaultValue?: V | undefined;
  onChange?: (value: V) => void;
  /** Cards beside each other where there is room. */
  inline?: boolean;
  required?: boolean;
}

/** One of a few. Every option is in sight, with the same size and the same weight. */
export function Choice<V extends string>({
  legend,
  hint,
  problem,
  name,
  options,
  value,
  defaultValue,
  onChange,
  inline = false,
  required = false,
}: ChoiceProps<V>) {
  const id = useId();
  const controlled = onChange !== undefined && defaultValue === undefined;
  return (
    <fieldset className="min-w-0" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="text-title">{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="mt-1.5 max-w-line text-meta text-ink-2">
          {hint}
        </p>
      ) : null}
      <div className={`mt-2.5 flex gap-2.5 ${inline ? "flex-wrap *:grow" : "flex-col"}`}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-12 items-start gap-3 rounded-16 border border-control bg-surface px-4 py-3 transition-colors hover:border-tide has-checked:border-tide has-checked:bg-tide-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              required={required}
              autoComplete="off"
              {...(controlled
                ? { checked: value === option.value }
                : { defaultChecked: defaultValue === option.value })}
              {...(onChange ? { onChange: () => onChange(option.value) } : {})}
              className="mt-0.5 size-5 shrink-0 cursor-pointer appearance-none rounded-full border border-control bg-surface outline-none checked:border-6 checked:border-tide forced-colors:appearance-auto"
            />
            <span className="flex flex-col">
              <span>{option.label}</span>
              {option.hint ? <span className="text-meta text-ink-2">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <Problem>{problem}</Problem>
    </fieldset>
  );
}
