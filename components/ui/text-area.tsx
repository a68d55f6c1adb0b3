"use client";

import {
  type ComponentPropsWithoutRef,
  type ReactNode,
  type Ref,
  type RefObject,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { controlLook, describedBy, Field, type FieldWords } from "./field";
import { Remaining } from "./remaining";

interface TextAreaProps
  extends FieldWords,
    Omit<ComponentPropsWithoutRef<"textarea">, "className" | "id" | "maxLength"> {
  /** The most characters that can be sent. More can be typed: nothing is ever cut off. */
  limit?: number;
  /** Stands under the words: who will see them, whether they are saved. */
  after?: ReactNode;
  /** Lies over the words, in their own place. */
  over?: ReactNode;
  ref?: Ref<HTMLTextAreaElement>;
}

export const areaLook = `${controlLook} field-sizing-content block min-h-32 resize-none py-3.5 font-voice text-voice`;

/** Lets a field grow with its words, where the browser does not do it by itself. */
export function useGrowing(element: RefObject<HTMLTextAreaElement | null>, length: number) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words.
  useLayoutEffect(() => {
    const it = element.current;
    if (!it || CSS.supports("field-sizing", "content")) return;
    it.style.height = "auto";
    it.style.height = `${it.scrollHeight + 2}px`;
  }, [element, length]);
}

/** A person's own words. Grows with them; counts only when the limit is near. */
export function TextArea({
  label,
  hint,
  problem,
  optional = false,
  limit,
  after,
  over,
  ref,
  rows = 4,
  onInput,
  ...area
}: TextAreaProps) {
  const id = useId();
  const element = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(String(area.value ?? area.defaultValue ?? "").length);
  const length = area.value === undefined ? typed : String(area.value).length;

  useGrowing(element, length);
  useImperativeHandle(ref, () => element.current as HTMLTextAreaElement);

  return (
    <Field id={id} label={label} hint={hint} problem={problem} optional={optional} after={after}>
      <div className="relative">
        <textarea
          {...area}
          ref={element}
          id={id}
          rows={rows}
          dir="auto"
          onInput={(event) => {
            setTyped(event.currentTarget.value.length);
            onInput?.(event);
          }}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, { hint, problem })}
          className={areaLook}
        />
        {over}
      </div>
      {limit === undefined ? null : <Remaining left={limit - length} limit={limit} />}
    </Field>
  );
}
