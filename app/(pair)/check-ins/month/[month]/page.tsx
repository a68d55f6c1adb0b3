import { notFound } from "next/navigation";
import { Month } from "@/components/check-ins/month";
import { lookFirst } from "@/lib/auth/page";
import type { CheckInMonthView } from "@/lib/check-ins/schema";
import type { UsView } from "@/lib/pair/schema";

type Props = { params: Promise<{ month: string }> };

/** A month of dates, drawn on the server: it needs no script. */
export default async function MonthPage({ params }: Props) {
  const asked = (await params).month;
  const month = asked === "now" ? new Date().toISOString().slice(0, 7) : asked;
  const { views } = await lookFirst([
    { view: "checkInMonth", input: { month } },
    { view: "us", input: {} },
  ]);
  const [days, us] = views;
  if (!days || !("data" in days) || !us || !("data" in us)) notFound();
  return <Month view={days.data as CheckInMonthView} us={us.data as UsView} />;
}
