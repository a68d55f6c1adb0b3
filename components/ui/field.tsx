import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Problem } from "./problem";

/** What every field can say. */
export interface FieldWords {
  label: string;
  hint?: ReactNode;
  /** Why it was not taken. What was typed stays. */
  problem?: string | undefined;
  /** Says "optional" after the label. */
  optional?: boolean;
}

interface FieldProps extends FieldWords {
  id: string;
  children: ReactNode;
  /** Stands after the control: a count, who will see it. */
  after?: ReactNode;
}

export const controlLook =
  "w-full rounded-14 border border-control bg-surface px-4 text-body text-ink transition-colors hover:border-ink-3 focus:border-tide aria-invalid:border-clay";

/** The ids that describe a control, for aria-describedby. */
export function describedBy(id: string, { hint, problem }: Pick<FieldWords, "hint" | "problem">): string | undefined {
  const ids = [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** A label, its hint, one control, and what went wrong with it. */
export function Field({ id, label, hint, problem, optional = false, children, after }: FieldProps) {
  const t = useTranslations("ui.field");
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-title">
        {label}
        {optional ? <span className="ms-2 text-meta font-normal text-ink-3">{t("optional")}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="max-w-line text-meta text-ink-2">
          {hint}
        </p>
      ) : null}
      <div className="pt-0.5">{children}</div>
      <Problem id={`${id}-problem`}>{problem}</Problem>
      <div className="flex flex-col gap-1.5 pt-1 empty:hidden">{after}</div>
    </div>
  );
}
