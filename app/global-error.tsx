"use client";

import { buttonLook } from "@/components/ui/button";
import "./globals.css";

/**
 * The last resort, when the layout itself failed: then there are no texts to look up either, so it speaks English.
 * Shows nothing of the error.
 */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Mend</title>
        <main className="mx-auto flex min-h-dvh max-w-reading flex-col items-start justify-center gap-4 px-4">
          <div className="heading">
            <h1 className="text-h1">Something went wrong here.</h1>
            <p className="max-w-line text-ink-2">It is not your doing. Words you have already written are safe.</p>
          </div>
          <button type="button" onClick={() => retry()} className={buttonLook("primary", false)}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
