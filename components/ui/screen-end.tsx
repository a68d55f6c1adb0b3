import { useTranslations } from "next-intl";

interface ScreenEndProps {
  says?: "today" | "stopHere" | "beginning";
}

/** Every screen has an end that can be seen. */
export function ScreenEnd({ says = "today" }: ScreenEndProps) {
  const t = useTranslations("ui.screenEnd");
  return (
    <p className="flex items-center gap-4 py-8 text-center text-meta text-ink-3 before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
      {t(says)}
    </p>
  );
}
