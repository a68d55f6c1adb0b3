import { useState } from "react";
import { useDraft } from "../use-draft";

/** A line of the log that is being written: begun empty, or with the name of what was good. Words that are there stay. */
export function useWritingGood() {
  const draft = useDraft("good-moment");
  const [open, setOpen] = useState(false);
  return {
    draft,
    open,
    begin: (name?: string) => {
      if (name && !draft.words) draft.write(name);
      setOpen(true);
    },
    end: () => setOpen(false),
  };
}
