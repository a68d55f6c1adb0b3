import { expect, test } from "vitest";
import { coach } from "./coach";

const threatIn = (text: string) => coach(text, "reply").findings.find(({ threat }) => threat)?.threat ?? null;

test.each([
  ["If you leave me I'll kill myself.", "self"],
  ["i cant do this anymore, i want to end my life", "self"],
  ["You'd all be better off without me.", "self"],
  ["I don't want to live without you.", "self"],
  ["Leave me and I won't be here tomorrow.", "self"],
  ["I was home all day, and if you leave I'll kill myself.", "self"],
  ["I once said I'd kill myself. Go, and I'll kill myself.", "self"],
  ["What was I to do? I want to die", "self"],
  ["Tell anyone and I'll hurt you.", "other"],
  ["If he comes round again I'll kill him.", "other"],
])("a threat is met with help: %s", (text, threat) => {
  expect(threatIn(text)).toBe(threat);
});

test.each([
  "I was suicidal in March, and my GP knows.",
  "You told me that you wanted to die that week. I'm listening.",
  "I'm not going to hurt myself. I've told my sister how low I am.",
  'I once said "I\'ll kill myself if you go". I had no right to.',
  "That film killed me. Home by ten.",
  "Cut myself shaving, so I'm ten minutes late.",
  "I hurt myself at football, nothing bad.",
])("what is past, denied or somebody else's is none: %s", (text) => {
  expect(threatIn(text)).toBeNull();
});
