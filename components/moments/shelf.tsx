"use client";

import { READY, type Shelf } from "@/lib/moments/rules";
import type { MomentsView } from "@/lib/moments/schema";
import { Held } from "../held/held";
import { AddMoment } from "./add";
import { Moment } from "./moment";
import { MomentBy } from "./moment-by";
import { useMomentName } from "./use-moment-name";
import { useShelfTexts } from "./use-shelf-texts";

interface MomentShelfProps {
  shelf: Shelf;
  moments: MomentsView;
  partner: string;
}

/** One shelf: its ready-made moments, those of the two's own, and the way to add one. */
export function MomentShelf({ shelf, moments: { own, marks }, partner }: MomentShelfProps) {
  const { about } = useShelfTexts()(shelf);
  const nameOf = useMomentName();
  const markOf = (moment: string) => marks.find((mark) => mark.moment === moment);
  return (
    <>
      <p className="text-ink-2">{about}</p>
      <ul className="divide-y divide-line rounded-22 border border-line bg-surface">
        {READY[shelf].map((moment) => (
          <Moment key={moment} id={moment} name={nameOf(moment) ?? ""} mark={markOf(moment)} />
        ))}
        {own
          .filter((one) => one.shelf === shelf)
          .map(({ id, words, mine }) => (
            <Moment key={id} id={id} name={words} own mark={markOf(id)}>
              <MomentBy id={id} mine={mine} partner={partner} />
            </Moment>
          ))}
      </ul>
      <AddMoment shelf={shelf} partner={partner} />
      <Held operations={["addMoment"]} />
    </>
  );
}
