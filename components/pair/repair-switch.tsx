"use client";

import { useTranslations } from "next-intl";
import type { RepairView } from "@/lib/pair/schema";
import { SelectField } from "../ui/select-field";

interface RepairSwitchProps {
  repairs: RepairView[];
  chosen: string;
  onChoose: (repair: string) => void;
}

/** Which repair is meant. Where there is one, nobody is asked. */
export function RepairSwitch({ repairs, chosen, onChoose }: RepairSwitchProps) {
  const t = useTranslations("pair.repairs");
  if (repairs.length < 2) return null;
  return (
    <SelectField
      label={t("which")}
      value={chosen}
      onChange={onChoose}
      options={repairs.map(({ id, name, role }, index) => ({
        value: id,
        label: name ?? t(`nameless.${role}`, { number: index + 1 }),
      }))}
    />
  );
}
