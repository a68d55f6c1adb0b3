"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Reason } from "@/lib/verdict";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Refused } from "../ui/refused";

interface DeclineDialogProps {
  name: string;
  open: boolean;
  onClose: () => void;
  onDecline: () => Promise<Reason | "offline" | null>;
}

/** Once more, so that nobody declines by a slip. */
export function DeclineDialog({ name, open, onClose, onDecline }: DeclineDialogProps) {
  const t = useTranslations("pair.join");
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Reason | "offline" | null>(null);

  async function decline() {
    setPending(true);
    setRefusal(null);
    const why = await onDecline();
    if (!why) return;
    setPending(false);
    setRefusal(why);
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("declineTitle")}
      actions={
        <>
          <Button variant="primary" pending={pending} onClick={decline}>
            {t("decline")}
          </Button>
          <Button onClick={onClose}>{t("later")}</Button>
        </>
      }
    >
      <p>{t("declineBody", { name })}</p>
      <Refused why={refusal} />
    </Dialog>
  );
}
