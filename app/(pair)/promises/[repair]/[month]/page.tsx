import { notFound } from "next/navigation";
import { PromisesMonth } from "@/components/commitments/month";
import { lookFirst } from "@/lib/auth/page";
import type { CommitmentMonthView } from "@/lib/commitments/schema";
import type { UsView } from "@/lib/pair/schema";

type Props = { params: Promise<{ repair: string; month: string }> };

/** What was said of the days of one month, drawn on the server. */
export default async function PromisesMonthPage({ params }: Props) {
  const { repair, month: asked } = await params;
  const month = asked === "now" ? new Date().toISOString().slice(0, 7) : asked;
  const { views } = await lookFirst([
    { view: "commitmentMonth", input: { repair, month } },
    { view: "us", input: {} },
  ]);
  const [seen, us] = views;
  if (!seen || !("data" in seen) || !us || !("data" in us)) notFound();
  const role = (us.data as UsView).repairs.find(({ id }) => id === repair)?.role;
  if (!role) notFound();
  return <PromisesMonth view={seen.data as CommitmentMonthView} repair={repair} hurt={role === "hurt"} />;
}
