import * as Y from "yjs";
import { decoded, encoded } from "@/lib/drafting/document";

/** A place in a text that stays where it is whatever is typed around it, as it travels. */
export const placeIn = (text: Y.Text, index: number) =>
  encoded(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index)));

/** Where that place is now. Null when it is in another text. */
export function indexOf(document: Y.Doc, text: Y.Text, place: string) {
  try {
    const found = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(decoded(place)), document);
    return found?.type === text ? found.index : null;
  } catch {
    return null;
  }
}
