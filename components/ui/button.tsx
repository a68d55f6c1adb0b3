import type { ComponentPropsWithRef, ReactNode, SyntheticEvent } from "react";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "small" | "smallQuiet" | "irreversible";

const base =
  "inline-flex items-center justify-center gap-2.5 rounded-16 text-center font-strong transition-colors select-none [&>svg]:shrink-0 disabled:border-line disabled:bg-sunken disabled:text-ink-3";

const variants: Record<ButtonVariant, string> = {
  primary: "min-h-13.5 border border-transparent bg-tide px-6 py-3 text-on-tide hover:bg-tide-hover",
  secondary: "min-h-12 border border-control bg-surface px-5 py-2.5 text-tide hover:border-tide hover:bg-tide-soft",
  quiet: "min-h-12 border border-transparent px-4 py-2.5 text-ink-2 hover:bg-sunken hover:text-ink",
  small: "min-h-12 border border-transparent px-2.5 py-2 text-meta text-tide hover:bg-tide-soft",
  smallQuiet: "min-h-12 border border-transparent px-2.5 py-2 text-meta text-ink-2 hover:bg-sunken hover:text-ink",
  irreversible: "min-h-13.5 border border-transparent bg-brick px-6 py-3 text-on-brick hover:opacity-90",
};

/** The classes of a button, for links that look like one. */
export function buttonLook(variant: ButtonVariant, wide: boolean): string {
  return `${base} ${variants[variant]} ${wide ? "w-full" : ""}`;
}

function stop(event: SyntheticEvent) {
  event.preventDefault();
}

interface ButtonProps extends Omit<ComponentPropsWithRef<"button">, "className"> {
  variant?: ButtonVariant;
  /** Fills its column. */
  wide?: boolean;
  /** Something is under way: stays in place and focused, but does nothing when pressed. */
  pending?: boolean | undefined;
  icon?: ReactNode;
}

/** One press. One primary on a screen; irreversible only inside a dialog that says what will be gone. */
export function Button({
  variant = "secondary",
  wide = false,
  pending = false,
  icon,
  type = "button",
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const click = pending ? stop : onClick;
  return (
    <button
      {...rest}
      type={type}
      className={`${buttonLook(variant, wide)} aria-busy:waits`}
      {...(pending ? { "aria-disabled": true, "aria-busy": true } : {})}
      {...(click ? { onClick: click } : {})}
    >
      {icon}
      {children}
    </button>
  );
}
