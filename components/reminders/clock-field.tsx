import { TextField } from "../ui/text-field";

interface ClockFieldProps {
  label: string;
  value: string;
  onChange: (time: string) => void;
}

/** A time on a clock on the wall. */
export function ClockField({ label, value, onChange }: ClockFieldProps) {
  return (
    <TextField
      type="time"
      required
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.slice(0, 5))}
    />
  );
}
