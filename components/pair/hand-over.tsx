"use client";

import { Check, Copy, Share } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { Button } from "../ui/button";

const never = () => () => {};
const linkOf = (code: string) => `${window.location.origin}/join#${code}`;
const look = { "aria-hidden": true, size: 20, strokeWidth: 1.6 } as const;

/** The link in the clipboard, or into another app where the device can do that. The code stands after the #: no server sees it. */
export function HandOver({ code }: { code: string }) {
  const t = useTranslations("pair.invite");
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  const canShare = useSyncExternalStore(
    never,
    () => "share" in navigator,
    () => false,
  );

  async function copy() {
    try {
      await navigator.clipboard.writeText(linkOf(code));
      setSaid("copied");
    } catch {
      setSaid("notCopied");
    }
  }

  async function share() {
    // Closing the device's own sheet is no failure.
    await navigator.share({ text: t("shareText"), url: linkOf(code) }).catch(() => {});
  }

  return (
    <>
      <div className="flex flex-wrap gap-2.5 *:min-w-0 *:grow">
        <Button
          variant={canShare ? "secondary" : "primary"}
          icon={said === "copied" ? <Check {...look} /> : <Copy {...look} />}
          onClick={copy}
        >
          {t("copy")}
        </Button>
        {canShare ? (
          <Button variant="primary" icon={<Share {...look} />} onClick={share}>
            {t("share")}
          </Button>
        ) : null}
      </div>
      <p role="status" className="text-meta text-ink-2 empty:hidden">
        {said ? t(said) : null}
      </p>
    </>
  );
}
