/**
 * Selects a part of a field and, where words are given, puts them in its place as if they had been typed: the field
 * hears of it, and it can be undone.
 */
export function putInto(
  field: HTMLTextAreaElement | null,
  { start, end, words }: { start: number; end: number; words?: string },
) {
  if (!field) return;
  field.focus();
  field.setSelectionRange(start, end);
  if (words === undefined) return;
  // Deprecated in name only: no other way leaves the browser's own undo whole.
  if (document.execCommand(words ? "insertText" : "delete", false, words)) return;
  field.setRangeText(words, start, end, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
