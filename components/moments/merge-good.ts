import type { GoodMomentsView } from "@/lib/moments/schema";

/** What was touched takes its place among what is loaded. What lies further back will be read when one gets there. */
export function mergeGood(had: unknown, touched: unknown): GoodMomentsView {
  const { items, older } = had as GoodMomentsView;
  const oldest = older === null ? 0 : (items.at(-1)?.seq ?? 0);
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const item of (touched as GoodMomentsView).items) if (item.seq >= oldest) byId.set(item.id, item);
  return { items: [...byId.values()].sort((one, other) => other.seq - one.seq), older };
}
