"use client";

import { useEffect, useState } from "react";
import type { Kind } from "@/lib/coach/labels";
import { carry } from "./carry";

type Reader = typeof import("./reader");
type Read = { text: string } & ReturnType<Reader["coach"]>;

/** How long nothing is typed before the coach reads, in milliseconds: nobody is interrupted in a sentence. */
const PAUSE = 700;

/** What the coach has to say of these words. It is loaded with the composer, and reads when the typing rests. */
export function useAdvice(on: boolean, text: string, kind: Kind) {
  const [reader, setReader] = useState<Reader>();
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    if (!on || reader) return;
    const load = () => void import("./reader").then(setReader, () => undefined);
    load();
    // It could not be had without a connection: it is asked for again when there is one.
    window.addEventListener("online", load);
    return () => window.removeEventListener("online", load);
  }, [on, reader]);
  useEffect(() => {
    if (!on || !reader) return;
    const rest = setTimeout(() => setRead({ text, ...reader.coach(text, kind) }), PAUSE);
    return () => clearTimeout(rest);
  }, [on, reader, text, kind]);
  if (!on || !reader || !read) return null;
  /** `read`: these very words, not what stood there before. */
  return { reader, ...read, read: read.text === text, findings: carry(read.findings, read.text, text) };
}
