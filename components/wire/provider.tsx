"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { connectWire, type Wire } from "@/lib/wire/client";
import { ProveDialog, type Prover, proverOf } from "../accounts/prove-dialog";
import { type Device, deviceOf } from "./device";
import { type Drafts, draftsOf } from "./drafts";
import { looksOf } from "./looks";
import { type Outbox, outboxOf } from "./outbox";

type Here = {
  userId: string;
  wire: Wire;
  device: Device;
  outbox: Outbox;
  drafts: Drafts;
  look: ReturnType<typeof looksOf>;
  prover: Prover;
};

const HereContext = createContext<Here | null>(null);

/** Null while the server draws, and until the page answers to presses. */
export const useHere = () => useContext(HereContext);

const queryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: "always",
      },
    },
  });

function open(userId: string, shared: boolean, queries: QueryClient): Here {
  const wire = connectWire(userId, {
    signedOut: () => window.location.replace("/sign-in"),
    somebodyElse: () => window.location.reload(),
  });
  const device = deviceOf(userId, shared);
  const refresh = () => queries.invalidateQueries();
  return {
    userId,
    wire,
    device,
    outbox: outboxOf(wire, device, userId, refresh),
    drafts: draftsOf(wire, device),
    look: looksOf(wire),
    prover: proverOf(),
  };
}

interface WireProviderProps {
  userId: string;
  /** Nothing may outlive this tab. */
  shared: boolean;
  children: ReactNode;
}

/** Opens the wire for whoever is signed in, and keeps every view on the page as new as the database. */
export function WireProvider({ userId, shared, children }: WireProviderProps) {
  const [queries] = useState(queryClient);
  const [here, setHere] = useState<Here | null>(null);
  useEffect(() => {
    const opened = open(userId, shared, queries);
    setHere(opened);
    const again = () => void queries.invalidateQueries();
    const stops = [opened.wire.onChanged(again), opened.outbox.start()];
    // A page that comes back from the browser's memory may be somebody else's by now.
    const returned = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener("pageshow", returned);
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener("pageshow", returned);
      opened.wire.close();
    };
  }, [userId, shared, queries]);
  return (
    <QueryClientProvider client={queries}>
      <HereContext value={here}>
        {children}
        {here ? <ProveDialog prover={here.prover} wire={here.wire} /> : null}
      </HereContext>
    </QueryClientProvider>
  );
}
