"use client";

import type { CommitmentsView } from "@/lib/commitments/schema";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { PromiseCard } from "./promise-card";

interface EndedPageProps {
  repair: string;
  partner: string;
  before?: number;
}

/** A page of what has ended, newest first, and the way to the next. */
export function EndedPage({ repair, partner, before }: EndedPageProps) {
  const page = useView<CommitmentsView>("commitments", { repair, ended: true, ...(before ? { before } : {}) });
  return (
    <>
      {page?.items.map((promise) => (
        <PromiseCard key={promise.id} promise={promise} repair={repair} partner={partner} />
      ))}
      <Older before={page?.older ?? null}>
        {(before) => <EndedPage repair={repair} partner={partner} before={before} />}
      </Older>
    </>
  );
}
