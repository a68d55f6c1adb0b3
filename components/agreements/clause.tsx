import { useTranslations } from "next-intl";
import type { ClauseText } from "@/lib/agreements/rules";
import { Words } from "../ui/words";
import { useDay } from "./days";

interface ClauseProps {
  text: Omit<ClauseText, "bound">;
  /** Whom it binds, in words. */
  bound: string;
}

/** The text of an agreement as it was signed, or would be: all of it, and nothing else. */
export function Clause({ text, bound }: ClauseProps) {
  const t = useTranslations("agreements.clause");
  const day = useDay();
  const own = { why: text.why, ifNot: text.ifNot };
  const said = {
    bound,
    from: day(text.from),
    review: day(text.review),
    end: text.end ? day(text.end) : t("noEnd"),
  };
  return (
    <div className="flex flex-col gap-3">
      <Words text={text.words} />
      <dl className="flex flex-wrap gap-x-6 gap-y-2.5">
        {(["why", "ifNot"] as const).map((name) =>
          own[name] ? (
            <div key={name} className="w-full">
              <dt className="text-meta text-ink-2">{t(name)}</dt>
              <dd>
                <Words text={own[name]} />
              </dd>
            </div>
          ) : null,
        )}
        {(["bound", "from", "review", "end"] as const).map((name) => (
          <div key={name}>
            <dt className="text-meta text-ink-2">{t(`labels.${name}`)}</dt>
            <dd>
              <bdi>{said[name]}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
