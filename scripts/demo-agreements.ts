import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import type { Session } from "@/lib/actor";
import type { AgreementPage } from "@/lib/agreements/schema";
import {
  type Drafted,
  encoded,
  fieldsOf,
  newClientId,
  placesOf,
  TEXTS,
  textOf,
  type Update,
} from "@/lib/drafting/document";
import { keepEdit, readTable } from "@/lib/drafting/store";
import AGREEMENTS from "./demo-agreements.json" with { type: "json" };

type When = { day: number; at: string };
type Agreed = When & {
  by: string;
  says: Partial<Drafted>;
  endsIn?: number;
  signed: (When & { by: string })[];
  slip?: When & { words: string };
};

/** What the story needs of the one who tells it. */
export type Told = {
  /** How far away a moment is, in milliseconds, and on which day by the story's calendar. */
  distance: (day: number, at: string) => { date: string; away: number };
  does: (who: string, name: "proposeAgreement" | "signAgreement" | "logSlip", input: object) => Promise<unknown>;
  proves: (who: string) => Promise<unknown>;
  page: (who: string, agreement: string) => Promise<AgreementPage>;
  door: (who: string) => Session;
  zone: string;
};

/** One edit, as a page would make it. */
function edit(slot: number, work: (document: Y.Doc) => void): Update {
  const document = new Y.Doc();
  document.clientID = newClientId(slot);
  document.transact(() => work(document));
  return encoded(Y.encodeStateAsUpdate(document));
}

function write(document: Y.Doc, says: Record<string, string>) {
  for (const [name, value] of Object.entries(says)) {
    const text = TEXTS.find((one) => one === name);
    if (text) textOf(document, text).insert(0, value);
    else fieldsOf(document).set(name, value);
  }
}

/** What the two wrote on their table, signed, and did not keep. */
export function agreements({ distance, does, proves, page, door, zone }: Told) {
  return (AGREEMENTS as Agreed[]).flatMap(({ by, says, endsIn, signed, slip, ...when }, index) => {
    const agreement = randomUUID();
    const laid = async () => {
      const theirs = door(by);
      const table = await readTable(theirs, {});
      if ("reason" in table) throw new Error(table.reason);
      const slot = theirs.known?.actor.pair?.slot ?? 1;
      const end = endsIn === undefined ? {} : { end: distance(when.day + endsIn, when.at).date };
      await keepEdit(
        theirs,
        new Map(),
        agreement,
        edit(slot, (document) => write(document, { ...says, ...end })),
      );
      await keepEdit(
        theirs,
        new Map(),
        table.order,
        edit(slot, (document) => placesOf(document).set(agreement, index + 1)),
      );
      await does(by, "proposeAgreement", { agreement, zone });
    };
    const signs = async (who: string) => {
      const { version = 1, hash = "" } = (await page(who, agreement)).agreement?.proposed ?? {};
      await proves(who);
      await does(who, "signAgreement", { agreement, version, hash });
    };
    return [
      { away: distance(when.day, when.at).away, act: laid },
      ...signed.map((one) => ({ away: distance(one.day, one.at).away, act: () => signs(one.by) })),
      ...(slip
        ? [
            {
              away: distance(slip.day, slip.at).away,
              act: () =>
                does(by === "maya" ? "jonas" : "maya", "logSlip", { agreement, id: randomUUID(), words: slip.words }),
            },
          ]
        : []),
    ];
  });
}
