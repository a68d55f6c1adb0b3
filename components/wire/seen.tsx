"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { Looked, LookedAt } from "@/lib/wire/client";
import { plant } from "./looks";

interface SeenProps {
  asked: Looked[];
  /** What the server drew first. Null when one came here from another tab of the app: the views have their own memory. */
  seen: LookedAt | null;
  children: ReactNode;
}

/** Gives a page's views what the server has already read for it. */
export function Seen({ asked, seen, children }: SeenProps) {
  const queries = useQueryClient();
  useState(() => seen && plant(queries, asked, seen));
  return children;
}
