import Link from "next/link";
import { useTranslations } from "next-intl";
import { Refused } from "../ui/refused";
import type { Refusal } from "../use-operation";

/** Where the words went that were put aside, and the way there; or why they are still here. */
export function PutAside({ done, refusal }: { done: boolean; refusal: Refusal | null }) {
  const t = useTranslations("coach");
  return (
    <>
      <Refused why={refusal} />
      <p role="status" className="text-meta text-ink-2 empty:hidden">
        {done
          ? t.rich("isAside", {
              way: (words) => (
                <Link href="/waiting-pad" className="font-strong underline underline-offset-2">
                  {words}
                </Link>
              ),
            })
          : null}
      </p>
    </>
  );
}
