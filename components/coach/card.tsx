import { Feather, LifeBuoy, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Finding } from "@/lib/coach/labels";
import type { Suggestion } from "@/lib/coach/suggest";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { Words } from "../ui/words";

interface CardProps {
  words: string;
  finding: Finding;
  suggestion: Suggestion | null;
  /** These are all the words there are: to send them as they are sends them. */
  alone: boolean;
  onUse: () => void;
  onEdit: () => void;
  onLeave: () => void;
  /** Puts all of these words aside, on one's own pad. */
  onPutAside: () => void;
  putting: boolean;
}

/** What the coach says of one phrase: why, and a better sentence. Or, where somebody may come to harm, where there is help. */
export function CoachCard({
  words,
  finding,
  suggestion,
  alone,
  onUse,
  onEdit,
  onLeave,
  onPutAside,
  putting,
}: CardProps) {
  const t = useTranslations("coach");
  const { label, threat } = finding;
  const close = (
    <Button variant="smallQuiet" aria-label={t("leave")} title={t("leave")} onClick={onLeave}>
      <X aria-hidden size={20} strokeWidth={1.6} />
    </Button>
  );
  if (threat) {
    return (
      <Notice tone="tide" icon={LifeBuoy} title={t(`threat.${threat}.title`)} action={close}>
        <p>{t(`threat.${threat}.body`)}</p>
        <LinkButton href="/safe">{t("threat.help")}</LinkButton>
      </Notice>
    );
  }
  return (
    <Notice tone="honey" icon={Feather} title={t(`labels.${label}`)}>
      <p className="line-clamp-4 font-voice text-voice text-ink-2">
        <Words text={`“${words}”`} inline />
      </p>
      {suggestion ? (
        <>
          <p className="text-meta text-ink-2">{t("instead")}</p>
          <p dir="auto" className="font-voice text-voice">
            {suggestion.shown}
          </p>
        </>
      ) : null}
      <div className="flex flex-wrap items-center gap-1.5">
        {suggestion ? <Button onClick={onUse}>{t("use")}</Button> : null}
        <Button variant="small" onClick={onEdit}>
          {t("edit")}
        </Button>
        {alone ? (
          <>
            <Button variant="small" type="submit">
              {t("send")}
            </Button>
            {close}
          </>
        ) : (
          <Button variant="small" onClick={onLeave}>
            {t("keepAsIs")}
          </Button>
        )}
        <Button variant="small" pending={putting} onClick={onPutAside}>
          {t("putAside")}
        </Button>
      </div>
    </Notice>
  );
}
