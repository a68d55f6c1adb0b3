import { Card } from "../ui/card";

interface FourWordsProps {
  title: string;
  words: string[];
  children: string;
}

/** Four words in the order in which they are read out. They are English in every language, like a spelling alphabet. */
export function FourWords({ title, words, children }: FourWordsProps) {
  return (
    <Card title={title}>
      <ol lang="en" dir="ltr" translate="no" className="grid grid-cols-2 gap-2.5">
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, in which a word may come twice.
          <li key={index} className="flex items-baseline gap-2.5 rounded-16 bg-sunken px-4 py-4">
            <span aria-hidden className="text-meta text-ink-3 tabular-nums">
              {index + 1}
            </span>
            <span className="min-w-0 font-voice text-h2 wrap-anywhere">{word}</span>
          </li>
        ))}
      </ol>
      <p className="text-ink-2">{children}</p>
    </Card>
  );
}
