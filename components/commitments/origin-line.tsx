import Link from "next/link";
import { useTranslations } from "next-intl";
import type { CommitmentView } from "@/lib/commitments/schema";
import { Words } from "../ui/words";

/** Where a promise comes from. A letter is led to as it lies there: closed, where it is closed. */
export function OriginLine({ promise: { wish, letter } }: { promise: CommitmentView }) {
  const t = useTranslations("commitments.origin");
  if (letter) {
    return (
      <Link
        href={`/letters/${letter}`}
        prefetch={false}
        className="inline-flex min-h-12 items-center underline decoration-line underline-offset-4 hover:text-ink"
      >
        {t("letter")}
      </Link>
    );
  }
  if (!wish) return null;
  const { words } = wish;
  return (
    <p>
      {words === null ? t("wishGone") : t.rich("wishWords", { words: () => <Words key="words" text={words} inline /> })}
    </p>
  );
}
