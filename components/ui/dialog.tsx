"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";

interface DialogProps {
  open: boolean;
  /** The person closed it. It is shut only when `open` turns false. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons, in thumb reach. */
  actions?: ReactNode;
}

/** Are there words in it that a stray touch would lose? */
function holdsWords(dialog: HTMLDialogElement): boolean {
  const fields = dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    "textarea, input:not([type=radio], [type=checkbox], [type=hidden])",
  );
  return [...fields].some((field) => field.value.trim() !== "");
}

/** Beside the dialog, not on it: its own scroll bar counts as on it. */
function isOutside(
  dialog: HTMLDialogElement,
  { clientX: x, clientY: y }: { clientX: number; clientY: number },
): boolean {
  const box = dialog.getBoundingClientRect();
  return x < box.left || x > box.right || y < box.top || y > box.bottom;
}

/**
 * A native modal: a sheet from below on a phone, a card on a larger screen. Escape, the back gesture and a tap beside
 * it close it, except while it holds words: then only its own buttons do.
 */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const t = useTranslations("ui.dialog");
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  const [stayed, setStayed] = useState(false);

  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
    if (!open) setStayed(false);
  }, [open]);

  function dismiss() {
    if (element.current && holdsWords(element.current)) setStayed(true);
    else onClose();
  }

  return (
    <dialog
      ref={element}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        dismiss();
      }}
      // Browsers close on a second back gesture whatever we say: then the owner must know.
      onClose={() => open && onClose()}
      onPointerDown={(event) => isOutside(event.currentTarget, event) && dismiss()}
      className="fade-in mt-auto outline-none mb-0 max-h-[92dvh] w-full max-w-none overflow-y-auto overscroll-contain rounded-t-28 border-line bg-surface text-ink shadow-sheet sm:m-auto sm:max-w-form sm:rounded-28 sm:border"
    >
      <div className="flex flex-col gap-4 p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] sm:p-7">
        <div className="flex items-start justify-between gap-4">
          <h2 id={`${id}-title`} className="pt-2.5 text-h2">
            {title}
          </h2>
          <button
            type="button"
            onClick={onClose}
            aria-label={t("close")}
            className="-me-2 grid size-12 shrink-0 place-items-center rounded-14 text-ink-2 hover:bg-sunken"
          >
            <X aria-hidden size={22} strokeWidth={1.6} />
          </button>
        </div>
        {children}
        <p role="status" className="text-meta text-ink-2 empty:hidden">
          {stayed ? t("stayed") : null}
        </p>
        {actions ? <div className="flex flex-col gap-2.5 sm:flex-row-reverse sm:justify-start">{actions}</div> : null}
      </div>
    </dialog>
  );
}
