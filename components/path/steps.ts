/** The ten steps, in their order; also their keys in messages. */
export const steps = [
  "own",
  "listen",
  "apologise",
  "answer",
  "patience",
  "change",
  "boundaries",
  "work",
  "noPressure",
  "closeness",
] as const;

export type Step = (typeof steps)[number];

/** Where the steps that are built can be entered. */
export const PLACES = {
  own: "/own-it",
  listen: "/hearings",
  apologise: "/apology",
  answer: "/questions",
  patience: "/pace",
  change: "/check-ins",
  boundaries: "/agreements",
  work: "/own-work",
  noPressure: "/waiting-pad",
  closeness: "/closeness",
};
