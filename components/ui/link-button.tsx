import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonVariant, buttonLook } from "./button";

interface LinkButtonProps {
  href: string;
  variant?: Exclude<ButtonVariant, "irreversible">;
  wide?: boolean;
  icon?: ReactNode;
  prefetch?: boolean;
  children: ReactNode;
}

/** Looks like a button, goes somewhere. */
export function LinkButton({ href, variant = "secondary", wide = false, icon, prefetch, children }: LinkButtonProps) {
  return (
    <Link href={href} className={buttonLook(variant, wide)} {...(prefetch === undefined ? {} : { prefetch })}>
      {icon}
      {children}
    </Link>
  );
}
