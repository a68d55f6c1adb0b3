"use client";

import { useTranslations } from "next-intl";
import type { SittingView } from "@/lib/sittings/schema";
import { Button } from "../ui/button";
import { useOperation } from "../use-operation";

type Inside = NonNullable<SittingView["inside"]>;

/** Ten minutes more, when both ask for them. Once. */
export function More({ inside: { more, extended }, partner }: { inside: Inside; partner: string }) {
  const t = useTranslations("sitting");
  const { run, pending } = useOperation("askForMore");
  if (extended) return <p className="text-meta text-ink-2">{t("extended")}</p>;
  if (more.mine) return <p className="text-meta text-ink-2">{t("moreMine", { name: partner })}</p>;
  return (
    <Button pending={pending} onClick={() => void run({})}>
      {more.theirs ? t("moreTheirs", { name: partner }) : t("more")}
    </Button>
  );
}
