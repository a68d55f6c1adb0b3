import { isVisible } from "../drafts/rules";
import { all, unless, type Verdict } from "../verdict";

export const MAX_PARAGRAPH = 4000;

/** One paragraph: what stands between two empty lines. */
export const isOneParagraph = (words: string) => !/\n\s*\n/.test(words);

/** What was written, as one paragraph: an empty line in it becomes the beginning of a new one. */
export const asOneParagraph = (words: string) => words.trim().replace(/\n\s*\n/g, "\n");

/** The paragraphs of a page, each as it could be published. */
export const paragraphsOf = (words: string) =>
  words.split(/\n\s*\n/).flatMap((one) => (isVisible(one) ? [one.trim()] : []));

/** A paragraph of one's own work is one's own to publish, whoever one is in whichever repair. Nobody asks for it. */
export const mayPublish = (_actor: object, _facts: object, { words }: { words: string }): Verdict =>
  all(unless(isVisible(words), "nothing-written"), unless(isOneParagraph(words), "unreadable"));

/** Its author withdraws it at any time, once. */
export const mayWithdrawParagraph = (
  { userId }: { userId: string },
  found: { authorId: string; withdrawnAt: Date | null },
): Verdict => all(unless(found.authorId === userId, "not-your-words"), unless(found.withdrawnAt === null, "not-here"));
