import type * as Y from "yjs";
import { MINE } from "./shared-document";
import { type Change, changeOf, type Delta, isLow, moved } from "./text-changes";

/** So many UTF-16 code units at a time: in any script they fit into one frame. */
const A_FRAME = 5000;

/**
 * Binds a native text field to a shared text. Edits of the field are edits of the text; what the other does appears in the
 * field without moving one's own caret. While letters are being composed the field is left alone: what came meanwhile is
 * put in when they are there. Answers how to let go.
 */
export function bind(area: HTMLTextAreaElement, text: Y.Text) {
  let shown = text.toString();
  let composing = false;
  let meanwhile: Delta[] = [];
  area.value = shown;

  const edit = ({ at, taken, put }: Change) => {
    if (taken) text.doc?.transact(() => text.delete(at, taken), MINE);
    // A long text that was pasted travels in several frames.
    for (let done = 0; done < put.length; ) {
      const end = done + A_FRAME - (isLow(put, done + A_FRAME) ? 1 : 0);
      const some = put.slice(done, end);
      const place = at + done;
      text.doc?.transact(() => text.insert(place, some), MINE);
      done = end;
    }
  };
  const input = () => {
    if (composing) return;
    const change = changeOf(shown, area.value, area.selectionEnd);
    shown = area.value;
    if (change.taken || change.put) edit(change);
  };
  const compose = () => {
    composing = true;
  };
  const composed = () => {
    composing = false;
    const { at, taken, put } = changeOf(shown, area.value, area.selectionEnd);
    const ahead = (index: number) => meanwhile.reduce(moved, index);
    const [from, to] = [ahead(at), ahead(at + taken)];
    meanwhile = [];
    if (taken || put) edit({ at: from, taken: to - from, put });
    shown = text.toString();
    if (area.value !== shown) {
      area.value = shown;
      area.setSelectionRange(from + put.length, from + put.length);
    }
  };
  const changed = ({ delta }: Y.YTextEvent, { origin }: Y.Transaction) => {
    if (origin === MINE) return;
    if (composing) return void meanwhile.push(delta);
    const [start, end] = [moved(area.selectionStart, delta), moved(area.selectionEnd, delta)];
    const { scrollTop } = area;
    let place = 0;
    for (const { retain = 0, insert, delete: taken = 0 } of delta) {
      place += retain;
      const put = typeof insert === "string" ? insert : "";
      area.setRangeText(put, place, place + taken, "preserve");
      place += put.length;
    }
    area.setSelectionRange(start, end, area.selectionDirection);
    area.scrollTop = scrollTop;
    shown = area.value;
  };
  text.observe(changed);
  area.addEventListener("input", input);
  area.addEventListener("compositionstart", compose);
  area.addEventListener("compositionend", composed);
  return () => {
    text.unobserve(changed);
    area.removeEventListener("input", input);
    area.removeEventListener("compositionstart", compose);
    area.removeEventListener("compositionend", composed);
  };
}
