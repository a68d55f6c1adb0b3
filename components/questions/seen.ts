"use client";

import { useEffect } from "react";
import type { QuestionView } from "@/lib/questions/schema";
import type { Device } from "../wire/device";
import { useHere } from "../wire/provider";

type Seen = Record<string, number>;
const NAME = "seen-questions";
/** So many are remembered, the newest. */
const MOST = 500;

const seenOn = (device: Device) => device.read<Seen>(NAME) ?? {};

/** Whether something has happened about a question since it was last looked at on this device. Nobody else knows either. */
export const isNew = (device: Device, { id, seq }: QuestionView) => (seenOn(device)[id] ?? 0) < seq;

/** Remembers, on this device alone, that these were looked at as they are. */
export function useSee(questions: QuestionView[] | undefined) {
  const device = useHere()?.device;
  useEffect(() => {
    if (!device || !questions?.length) return;
    const all = { ...seenOn(device), ...Object.fromEntries(questions.map(({ id, seq }) => [id, seq])) };
    const newest = Object.entries(all).sort(([, one], [, other]) => other - one);
    device.write(NAME, Object.fromEntries(newest.slice(0, MOST)));
  }, [device, questions]);
}
