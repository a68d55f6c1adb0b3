import { useTranslations } from "next-intl";
import { SHELVES, type Shelf } from "@/lib/moments/rules";
import { useShelfTexts } from "./use-shelf-texts";

interface ShelfChipsProps {
  value: Shelf;
  /** The fourth is out. */
  touch: boolean;
  onChange: (shelf: Shelf) => void;
}

/** The shelves by name, all in sight. */
export function ShelfChips({ value, touch, onChange }: ShelfChipsProps) {
  const t = useTranslations("moments.shelves");
  const textsOf = useShelfTexts();
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t("legend")}</legend>
      <div className="flex flex-wrap gap-2">
        {SHELVES.filter((shelf) => shelf !== "touch" || touch).map((shelf) => (
          <label
            key={shelf}
            className="flex min-h-12 items-center rounded-16 border border-control bg-surface px-3.5 text-ink-2 transition-colors hover:border-tide has-checked:border-tide has-checked:bg-tide-soft has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="shelf"
              value={shelf}
              checked={value === shelf}
              onChange={() => onChange(shelf)}
              className="sr-only"
            />
            {textsOf(shelf).name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
