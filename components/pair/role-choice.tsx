"use client";

import { useTranslations } from "next-intl";
import { ROLES } from "@/lib/pair/rules";
import type { Role } from "@/lib/pair/schema";
import { Choice } from "../ui/choice";

interface RoleChoiceProps {
  legend: string;
  hint: string;
  value: Role | undefined;
  onChange: (role: Role) => void;
  problem?: string | undefined;
}

/** What someone says of themselves. The three have the same size and the same weight. */
export function RoleChoice({ legend, hint, value, onChange, problem }: RoleChoiceProps) {
  const roles = useTranslations("pair.roles");
  const hints = useTranslations("pair.roleHints");
  return (
    <Choice
      legend={legend}
      hint={hint}
      problem={problem}
      name="role"
      value={value}
      onChange={onChange}
      required
      options={ROLES.map((role) => ({ value: role, label: roles(role), hint: hints(role) }))}
    />
  );
}
