"use client";

import type { BoundView } from "@/lib/pace/schema";
import { useView } from "../use-view";

/** What binds oneself: the pace that the other has set, and a time-out. */
export const useBound = () => useView<BoundView>("boundBy");
