import { type ComponentPropsWithRef, type ReactNode, useId } from "react";

interface SwitchProps extends Omit<ComponentPropsWithRef<"input">, "className" | "id" | "type" | "role"> {
  label: string;
  hint?: ReactNode;
}

/** On or off, at once. A native checkbox underneath, so it works before and without JavaScript. */
export function Switch({ label, hint, ...input }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-5 gap-y-1">
      <label htmlFor={id} className="flex min-w-0 grow basis-40 flex-col py-2">
        <span className="text-title">{label}</span>
        {hint ? (
          <span id={`${id}-hint`} className="max-w-line text-meta text-ink-2">
            {hint}
          </span>
        ) : null}
      </label>
      <input
        {...input}
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state.
        role="switch"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="relative h-8 w-13 shrink-0 cursor-pointer appearance-none rounded-16 border border-control bg-sunken transition-colors before:absolute before:inset-y-1 before:start-1 before:size-5.5 before:rounded-full before:bg-control before:transition-[inset-inline-start] after:absolute after:-inset-2 checked:border-tide checked:bg-tide checked:before:start-6 checked:before:bg-on-tide forced-colors:w-8 forced-colors:appearance-auto forced-colors:before:hidden"
      />
    </div>
  );
}
