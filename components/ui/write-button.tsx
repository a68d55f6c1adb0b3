import { PenLine } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";

interface WriteButtonProps {
  variant?: "primary" | "secondary";
  onClick: () => void;
  children: ReactNode;
}

/** The way to begin to write. */
export const WriteButton = ({ variant = "primary", onClick, children }: WriteButtonProps) => (
  <Button variant={variant} wide icon={<PenLine aria-hidden size={20} strokeWidth={1.6} />} onClick={onClick}>
    {children}
  </Button>
);
