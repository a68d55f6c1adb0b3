"use client";

import type { UsView } from "@/lib/pair/schema";
import { useView } from "../use-view";

/** Oneself, the other, and the repairs of the two. Undefined until it was seen for the first time. */
export const useUs = () => useView<UsView>("us");

/** A person's shape and line, by their place in the pair. */
export const markOf = (slot: number) => (slot === 2 ? "square" : "circle");
