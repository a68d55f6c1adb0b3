import type { Coached } from "./coach";
import type { Opening, Typing } from "./drafting";
import type { Feed } from "./feed";
import { type Memory, perSocket } from "./memory";
import type { Pages } from "./pages";
import type { Post } from "./post";
import type { Box } from "./questions";
import type { Spread } from "./statistics";
import type { Throughput } from "./throughput";

export type Measured = {
  server: string;
  post: Post;
  /** With the server and its Postgres on one core; and on both, one of which makes the load besides. */
  typing: Typing[];
  throughput: Throughput[];
  feed: Feed;
  box: Box;
  opening: Opening;
  memory: Memory;
  coach: Coached;
  pages: Pages | null;
};

/** A name, what was measured, and what it should be. */
type Line = [name: string, value: string, aim?: string];

const ms = (value: number) => `${value.toFixed(2)} ms`;
const whole = (value: number) => Math.round(value).toLocaleString("en");
const percent = (part: number) => `${Math.round(part * 100)} %`;
const times = ({ p50, p95, p99 }: Spread) => `${p50.toFixed(2)} × / ${p95.toFixed(2)} × / ${p99.toFixed(2)} ×`;
const three = ({ p50, p95, p99 }: Spread) => `${ms(p50)} / ${ms(p95)} / ${ms(p99)}`;

const postLines = (post: Post): Line[] => [
  ["One post, at p50 / p95 / p99", ""],
  ["  floor: bare insert and commit", three(post.insert)],
  ["  floor: bare relay", three(post.relay)],
  ["  its author has the answer", three(post.acked)],
  ["  the partner's socket hears", three(post.hears)],
  ["    over the floor beside it", times(post.hearsRatio), "≤ 2 × at p50"],
  ["  the partner has looked", three(post.looked)],
  ["    over the floor beside it", times(post.lookedRatio)],
];

const throughputLines = (one: Throughput): Line[] => [
  [`Acknowledged check-ins, ${one.pairs} pairs`, `${whole(one.perSecond)} a second`],
  ["  for each CPU second of server and Postgres", whole(one.perCpuSecond), "≥ 1,000"],
  ["  the bare floor's, in turns with it", whole(one.floorPerCpuSecond)],
  ["  CPU of a check-in over the floor's", `${one.cpuRatio.toFixed(2)} ×`],
  ["  of a core: server, Postgres, load", [one.serverCpu, one.postgresCpu, one.loadCpu].map(percent).join(", ")],
  ["  rows, acknowledgements", `${whole(one.rows)}, ${whole(one.acks)}`, "equal"],
];

const feedLines = (feed: Feed): Line[] => [
  ["A page of the feed, median", ""],
  ...feed.map(({ name, size, ms: value, ratio }): Line => {
    const aim = name === "page one" && size > 100 ? "0.80–1.20 ×" : "";
    return [`  ${name}, ${whole(size)} check-ins`, `${ms(value)}  ${ratio.toFixed(2)} ×`, aim];
  }),
];

const boxLines = (box: Box): Line[] => [
  ["A first page of questions, median", ""],
  ...box.map(
    ({ name, ms: value, ratio }, index): Line => [
      `  ${name}`,
      `${ms(value)}  ${ratio.toFixed(2)} ×`,
      index % 2 ? "≤ 2 × the empty one" : "",
    ],
  ),
];

const typingLines = (one: Typing, index: number): Line[] => [
  [
    `${one.tables} tables of two typing, server on ${index ? "two cores" : "one core"}`,
    `${whole(one.perSecond)} letters a second`,
  ],
  ["  a letter is on the other's page, p50 / p95 / p99", three(one.one), index ? "≤ 25 ms, ≤ 80 ms" : ""],
  ["    at all of the tables", three(one.all)],
  ["  floor: bare insert and relay meanwhile", three(one.floor)],
  ["  of a core: server, Postgres, load", [one.serverCpu, one.postgresCpu, one.loadCpu].map(percent).join(", ")],
];

const openingLines = (opening: Opening): Line[] => [
  ["Opening a table after a year of typing, p50 / p95 / p99", ""],
  ...opening.map(
    ({ name, rows, kilobytes, ms: value }): Line => [
      `  ${name} (${whole(rows)} rows, ${whole(kilobytes)} kB)`,
      three(value),
      "≤ 300 ms",
    ],
  ),
];

const memoryLines = (memory: Memory): Line[] => [
  ["Memory of the server", ""],
  ...memory.map(({ sockets, megabytes }): Line => [`  with ${whole(sockets)} sockets`, `${megabytes.toFixed(1)} MB`]),
  ["  for each socket", `${perSocket(memory).toFixed(1)} kB`],
];

const coachLines = (one: Coached): Line[] => [
  ["The coach, in this process", ""],
  ["  reads 200 words, median", ms(one.milliseconds), "≤ 4 ms"],
  [
    "  reads 20,000 words, over a hundred times that",
    `${ms(one.longMilliseconds)}  ${one.longRatio.toFixed(2)} ×`,
    "about 1 ×",
  ],
  ["  its code and data, gzipped", `${one.kilobytes.toFixed(0)} kB`, "≤ 60 kB"],
];

const pageLines = (pages: Pages | null): Line[] => [
  ["JavaScript, gzipped", pages ? "" : "not built"],
  ...(pages?.pages ?? []).map(
    ({ page, kilobytes, afterToday }): Line => [
      `  ${page}`,
      `${kilobytes.toFixed(0)} kB, ${afterToday.toFixed(0)} after Today`,
      "≤ 200 kB, ≤ 20 kB",
    ],
  ),
  ...(pages ? [["  all there is", `${pages.total.toFixed(0)} kB`] satisfies Line] : []),
];

export function table(measured: Measured): string {
  const lines: Line[] = [
    ["Measured", measured.server],
    ...postLines(measured.post),
    ...measured.typing.flatMap(typingLines),
    ...measured.throughput.flatMap(throughputLines),
    ...feedLines(measured.feed),
    ...boxLines(measured.box),
    ...openingLines(measured.opening),
    ...memoryLines(measured.memory),
    ...coachLines(measured.coach),
    ...pageLines(measured.pages),
  ];
  const width = (column: 0 | 1) => Math.max(...lines.map((line) => line[column].length));
  const [name, value] = [width(0), width(1)];
  return lines
    .map((line) => `${line[0].padEnd(name)}  ${line[1].padEnd(value)}  ${line[2] ?? ""}`.trimEnd())
    .join("\n");
}
