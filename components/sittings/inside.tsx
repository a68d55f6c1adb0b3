"use client";

import { useTranslations } from "next-intl";
import type { UsView } from "@/lib/pair/schema";
import { CLOSING } from "@/lib/sittings/rules";
import type { SittingView } from "@/lib/sittings/schema";
import { Button } from "../ui/button";
import { useOperation } from "../use-operation";
import { Choose } from "./choose";
import { Clock } from "./clock";
import { Last } from "./last";
import { More } from "./more";
import { OnTable } from "./on-table";

interface InsideProps {
  endsAt: number;
  now: number;
  inside: NonNullable<SittingView["inside"]>;
  us: UsView;
  partner: string;
}

/** A sitting from within: one clock, who is there, one question, and its end. */
export function Inside({ endsAt, now, inside, us, partner }: InsideProps) {
  const t = useTranslations("sitting");
  const leave = useOperation("leaveSitting");
  const closing = endsAt - now <= CLOSING;
  return (
    <>
      <Clock left={endsAt - now} closing={closing} />
      <p role="status" className="text-center text-ink-2">
        {t(inside.there ? "bothHere" : "aloneHere", { name: partner })}
      </p>
      {inside.question && inside.thread ? (
        <OnTable thread={inside.thread} question={inside.question} us={us} closing={closing} />
      ) : closing ? null : (
        <Choose partner={partner} />
      )}
      {closing || inside.last.mine || inside.last.theirs ? <Last inside={inside} partner={partner} /> : null}
      <div className="flex flex-col gap-2.5">
        <More inside={inside} partner={partner} />
        <Button variant="quiet" pending={leave.pending} onClick={() => void leave.run({})}>
          {t("leave")}
        </Button>
      </div>
    </>
  );
}
