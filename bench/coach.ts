import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { coach } from "@/lib/coach/coach";
import { median } from "./statistics";

export type Coached = { milliseconds: number; longMilliseconds: number; longRatio: number; kilobytes: number };

/** About two hundred words of an answer, with something to mark in it. */
const ANSWER = `You asked me where I was on the nights in March, and I have written it down as well as I can. On the 3rd I was at
the office until eight, and then I drove to Leeds and met her. On the 9th I told you that the train was late. It was not.
I was sitting in the car outside her flat, and I deleted the messages before I came in. You had made dinner and you kept it
warm for me. I know that you think of that evening, and I understand why you can't look at the blue dish any more. I was
under so much stress at work, and we had not talked in weeks. The money for the hotel came from the savings account, twice,
£140 each time, and I have put it back. I have asked the bank for the statements and they will be here on Friday. You can
read them first, without me. I don't remember the date in April, but I will look at my calendar tonight and tell you before
you go to bed, either way. Can't we just put this behind us? I know that I have no right to ask you for anything. I'll be
here, and I'll answer the rest when you want to hear it, in any order, as often as you like.`;

const took = (text: string, rounds: number) =>
  median(
    Array.from({ length: rounds }, () => {
      const began = performance.now();
      coach(text, "answer");
      return performance.now() - began;
    }),
  );

/** How long the coach takes to read, here and on one core, and what its code and its data weigh in a browser. */
export async function measureCoach(): Promise<Coached> {
  took(ANSWER, 30);
  const long = `${ANSWER}\n`.repeat(100);
  const milliseconds = took(ANSWER, 100);
  const longMilliseconds = took(long, 5);
  const { outputFiles } = await build({
    stdin: {
      contents: `export { coach } from "@/lib/coach/coach"; export { suggest } from "@/lib/coach/suggest";`,
      resolveDir: ".",
    },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  const kilobytes = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0) / 1024;
  return { milliseconds, longMilliseconds, longRatio: longMilliseconds / milliseconds / 100, kilobytes };
}
