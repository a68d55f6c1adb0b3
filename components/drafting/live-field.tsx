"use client";

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type TextName, textOf } from "@/lib/drafting/document";
import { describedBy, Field } from "../ui/field";
import { Remaining } from "../ui/remaining";
import { areaLook, useGrowing } from "../ui/text-area";
import { bind } from "../wire/live-text";
import { indexOf, placeIn } from "../wire/place-in-text";
import type { Table } from "../wire/table";
import { OtherCaret } from "./other-caret";

interface LiveFieldProps {
  table: Table;
  id: string;
  name: TextName;
  label: string;
  hint: string;
  limit: number;
  partner: string;
  optional?: boolean;
}

/** A native text field that two write in at once. Says where the other is, and never moves one's own caret. */
export function LiveField({ table, id, name, label, hint, limit, partner, optional = false }: LiveFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const document = table.document(id);
  const text = textOf(document, name);
  const [words, setWords] = useState(() => text.toString());
  useLayoutEffect(() => {
    const show = () => setWords(text.toString());
    show();
    text.observe(show);
    return () => text.unobserve(show);
  }, [text]);
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    // The browser's own undo knows nothing of the other's typing.
    const undo = (event: InputEvent) => {
      if (event.inputType !== "historyUndo") return;
      event.preventDefault();
      table.undo();
    };
    field.addEventListener("beforeinput", undo);
    const letGo = bind(field, text);
    return () => {
      field.removeEventListener("beforeinput", undo);
      letGo();
    };
  }, [table, text]);

  useGrowing(area, words.length);

  function key(event: KeyboardEvent) {
    if (event.key.toLowerCase() !== "z" || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    table.undo();
  }
  const say = () => {
    const at = area.current?.selectionEnd ?? 0;
    table.here({ document: id, field: name, at: placeIn(text, Math.min(at, text.length)) });
  };
  const theirs = table
    .there()
    .flatMap((where) =>
      where !== "in" && where.document === id && where.field === name ? (indexOf(document, text, where.at) ?? []) : [],
    );
  const control = `${id}-${name}`;
  return (
    <Field id={control} label={label} hint={hint} optional={optional}>
      <div className="relative">
        <textarea
          ref={area}
          id={control}
          dir="auto"
          rows={name === "words" ? 3 : 2}
          defaultValue=""
          aria-describedby={describedBy(control, { hint })}
          onKeyDown={key}
          onSelect={say}
          onFocus={say}
          onBlur={() => table.here(null)}
          className={areaLook}
        />
        {[...new Set(theirs)].map((index) => (
          <OtherCaret key={index} words={words} index={index} name={partner} />
        ))}
      </div>
      <Remaining left={limit - words.length} limit={limit} />
    </Field>
  );
}
