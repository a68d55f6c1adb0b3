import type { KeyObject } from "node:crypto";
import { runtime } from "../runtime";
import { keyIdOf, open, type Place, seal } from "./envelope";
import { type KeyRing, newKey, unwrap, type WrappedKey } from "./keys";

/** An envelope does not open here. It does not say why. */
export class Unopened extends Error {
  override message = "this envelope does not open";
}

/** Where words belong, as its author seals them: author and pair follow from who is asking. */
type Spot = { recordId: string; field: string; revision?: number };
/**
 * The same, as it is opened. A row that names its author says so: words of the other, moved there, do not open. Null is
 * what the two wrote together.
 */
type Kept = Spot & { authorId?: string | null };

/** Each key beside the wrapped one that brought it, and gone with that. */
const unwrapped = new WeakMap<WrappedKey, KeyObject>();

/**
 * The only code that turns envelopes into words, for one person during one request. It holds the keys that entering brought;
 * what it unwraps of them stays beside them, also with a socket's door, until they are brought anew (decision 5).
 */
export function vaultOf(ring: KeyRing, userId: string, pairId: string | null, wrapped: WrappedKey[]) {
  const keyOf = (row: WrappedKey) => {
    const key = unwrapped.get(row) ?? unwrap(ring, row);
    unwrapped.set(row, key);
    return key;
  };
  const placeOf = (row: WrappedKey, { recordId, field, revision = 0 }: Spot): Place => ({
    pairId: row.pairId,
    authorId: row.ownerId ?? "",
    recordId,
    field,
    revision,
  });
  const openIt = (spot: Kept, envelope: string) => {
    const row = wrapped.find(({ id }) => id === keyIdOf(envelope));
    if (!row || (spot.authorId === undefined ? row.ownerId : spot.authorId) !== row.ownerId) throw new Unopened();
    const key = keyOf(row);
    try {
      return open(key, placeOf(row, spot), envelope);
    } catch {
      throw new Unopened();
    }
  };
  const closeWith = (row: WrappedKey | undefined, spot: Spot, words: string) => {
    if (!row) throw new Error("no key to seal with");
    return seal(row.id, keyOf(row), placeOf(row, spot), words);
  };
  return {
    /** Seals one's own words for the pair. */
    seal: (spot: Spot, words: string) =>
      closeWith(
        wrapped.find((row) => row.ownerId === userId && row.pairId !== null && row.pairId === pairId),
        spot,
        words,
      ),
    /** Seals one's own words for oneself alone. */
    sealPrivately: (spot: Spot, words: string) =>
      closeWith(
        wrapped.find((row) => row.ownerId === userId && row.pairId === null),
        spot,
        words,
      ),
    /** Seals what the two write together. */
    sealJointly: (spot: Spot, words: string) =>
      closeWith(
        wrapped.find((row) => row.ownerId === null && row.pairId === pairId),
        spot,
        words,
      ),
    /** Opens what stands in this spot. The key named on the envelope tells whose words they are. Throws `Unopened` elsewhere. */
    open: (spot: Kept, envelope: string): string => openIt(spot, envelope).words,
    /** The same, with the salt (base64) that makes of the words what was signed. */
    openWithSalt: openIt,
    /** The same vault with other keys: those of a pair that is not linked yet. */
    with: (pair: string | null, more: WrappedKey[]) => vaultOf(ring, userId, pair, [...wrapped, ...more]),
  };
}

export type Vault = ReturnType<typeof vaultOf>;

/** One author's own key in one pair: the unit of erasure. With no owner, that of what the two write together. */
export const newPairKey = (ownerId: string | null, pairId: string) => newKey(runtime().ring, ownerId, pairId);
