import { open, readFile } from "node:fs/promises";
import { afterAll, expect, test } from "vitest";
import { house } from "../testing/house";
import { locks } from "../testing/lock";
import { aCheckIn, aPair } from "../testing/pair";
import { aProcess } from "../testing/process";
import { connect, doing, looking } from "../testing/wire";

const { appUrl } = await house();
const server = await aProcess(appUrl);
afterAll(() => server.end("SIGKILL"));

/** Whether a process has a word anywhere in the memory that it can write to, in either way in which text is kept. */
async function remembers(pid: number, words: string[]) {
  const regions = (await readFile(`/proc/${pid}/maps`, "utf8"))
    .split("\n")
    .map((line) => /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line))
    .flatMap((found) => (found ? [[found[1], found[2]].map((at) => Number.parseInt(at ?? "", 16))] : []));
  const memory = await open(`/proc/${pid}/mem`);
  const found = new Set<string>();
  for (const [from = 0, to = 0] of regions) {
    // A region that has just gone can't be read, and has nothing.
    const { buffer, bytesRead } = await memory
      .read(Buffer.alloc(to - from), 0, to - from, from)
      .catch(() => ({ buffer: Buffer.alloc(0), bytesRead: 0 }));
    const bytes = buffer.subarray(0, bytesRead);
    for (const word of words) if (bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le"))) found.add(word);
  }
  await memory.close();
  return words.filter((word) => found.has(word));
}

// Only Linux lets a process's memory be read as a file.
test.runIf(process.platform === "linux")(
  "nothing that was written under the lock is in the server's memory, while a check-in is",
  async () => {
    const { hurt } = await aPair();
    const socket = await connect(server.url, hurt);
    const browser = {
      userId: hurt.userId,
      do: (name: string, input: unknown) => doing(socket, name, input),
      look: async <Data>(view: string) =>
        ((await looking(socket, { view, input: {} })) as unknown as { views: [{ data: Data }] }).views[0].data,
    };
    const { id, code, closed } = await locks(browser);
    const words = await closed("page:plan", "I call Noor. Quitschente, and Papperlapapp.");
    expect(await browser.do("saveOwnWork", { section: "plan", words, revision: 0, lock: id })).toMatchObject({
      ok: true,
    });
    expect(await browser.look("ownWork")).toMatchObject([{ words }]);
    await browser.do("postCheckIn", aCheckIn({ words: "Wolkenkuckucksheim, by six." }));
    await browser.look("checkIns");
    socket.close();
    const secrets = ["Quitschente", "Papperlapapp", code, "a lamp in the kitchen window"];
    expect(await remembers(server.process.pid as number, [...secrets, "Wolkenkuckucksheim"])).toEqual([
      "Wolkenkuckucksheim",
    ]);
  },
);
