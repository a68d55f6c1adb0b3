"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { UsView } from "@/lib/pair/schema";
import type { PathView } from "@/lib/path/schema";
import { type Step, steps } from "../path/steps";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Onward } from "../ui/onward";
import { useView } from "../use-view";
import { useHere } from "../wire/provider";

const FIRST = [
  ["own", "/own-it"],
  ["listen", "/hearings"],
  ["apologise", "/apology"],
] as const satisfies [Step, string][];
const PUT_AWAY = "first-walk-put-away";

/**
 * The three steps that come before everything else, for two who have just linked: what each of them can do in them, and
 * nothing about what to feel. It goes when all three have been, or when somebody puts it away on their device.
 */
export function FirstWalk({ us }: { us: UsView }) {
  const t = useTranslations("today.walk");
  const path = useTranslations("path.steps");
  const gold = useView<PathView>("path")?.gold;
  const device = useHere()?.device;
  const [away, setAway] = useState(true);
  useEffect(() => setAway(device?.read(PUT_AWAY) === true), [device]);
  const role = us.repairs[0]?.role;
  const left = FIRST.filter(([step]) => !gold?.includes(steps.indexOf(step) + 1));
  if (!role || !us.partner || !gold || away || left.length === 0) return null;
  const name = us.partner.firstName;
  return (
    <Card title={t("title")}>
      <p className="text-ink-2">{t(`lead.${role}`)}</p>
      <ol className="flex flex-col">
        {left.map(([step, place]) => (
          <li key={step} className="border-line border-t first:border-t-0">
            <Link href={place} prefetch={false} className="flex min-h-14 items-center gap-3 py-2.5 hover:text-tide">
              <span className="min-w-0 grow">
                <span className="block text-title">{path(`${step}.name`)}</span>
                <span className="block text-meta text-ink-2">{t(`${step}.${role}`, { name })}</span>
              </span>
              <Onward />
            </Link>
          </li>
        ))}
      </ol>
      <Button
        variant="smallQuiet"
        onClick={() => {
          device?.write(PUT_AWAY, true);
          setAway(true);
        }}
      >
        {t("putAway")}
      </Button>
    </Card>
  );
}
