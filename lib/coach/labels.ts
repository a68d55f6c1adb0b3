/** What the partner who broke trust may be writing. */
export const KINDS = ["ownership", "listening", "apology", "answer", "checkin", "reply"] as const;
export type Kind = (typeof KINDS)[number];

/** What works against repair. Where one phrase would fit two of them, the earlier names it. */
export const LABELS = [
  "blame_shift",
  "counter_accusation",
  "conditional_apology",
  "pressure",
  "rushing",
  "evasion",
  "excuse",
  "minimising",
  "defending",
] as const;
export type Label = (typeof LABELS)[number];

/** The four parts of an apology, by the guide's third step. */
export const PARTS = ["names_act", "acknowledges_impact", "takes_responsibility", "offers_repair"] as const;
export type Part = (typeof PARTS)[number];

/** Who a threat is against. It is answered with help, never with a better wording. */
export type Threat = "self" | "other";

/** A phrase that works against repair. `start` and `end` count UTF-16 code units of the text, end exclusive. */
export interface Finding {
  label: Label;
  start: number;
  end: number;
  threat?: Threat;
}

export interface Advice {
  /** Whether the coach understands the language of the text. If not, it has found nothing. */
  speaks: boolean;
  findings: Finding[];
  /** The parts of an apology that are there; null for every other kind. */
  parts: Part[] | null;
}
