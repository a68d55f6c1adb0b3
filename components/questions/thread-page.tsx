"use client";

import type { UsView } from "@/lib/pair/schema";
import type { ThreadView } from "@/lib/questions/schema";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { Entry } from "./entry";

interface ThreadPageProps {
  thread: string;
  us: UsView;
  before?: number;
}

/** A page of a thread, oldest at its top, and the way to the page above. */
export function ThreadPage({ thread, us, before }: ThreadPageProps) {
  const page = useView<ThreadView>("thread", { thread, ...(before ? { before } : {}) });
  if (!page) return null;
  const { entries, questions, older } = page;
  return (
    <>
      <Older before={older}>{(before) => <ThreadPage thread={thread} us={us} before={before} />}</Older>
      {entries.toReversed().map((entry) => (
        <Entry
          key={entry.id}
          entry={entry}
          question={questions.find(({ id }) => id === entry.question)}
          before={entries.find(
            ({ question, version }) => question === entry.question && version === (entry.version ?? 0) - 1,
          )}
          us={us}
        />
      ))}
    </>
  );
}
