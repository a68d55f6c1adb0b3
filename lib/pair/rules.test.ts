import { expect, test } from "vitest";
import type { Actor } from "../actor";
import { no, yes } from "../verdict";
import { agreedRoles, counterpart, invitationState, mayConfirm, mayInvite, mayJoin, mayRevoke } from "./rules";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const HOUR = 3_600_000;
const actor = (more: object = {}) => ({ userId: "ada", now: NOW, pair: null, ...more }) as Actor;
const linked = actor({ pair: { id: "a pair" } });
const sent = (more: object = {}) => ({ expiresAt: new Date(NOW + HOUR), revokedAt: null, joinedAt: null, ...more });
const found = (more: object = {}) => ({
  ...sent({ joinedAt: new Date(NOW - HOUR) }),
  pairId: "p",
  side: "inviter",
  ...more,
});

test("declining looks like expiring", () => {
  const declined = { ...sent(), declinedAt: new Date(NOW - HOUR) };
  for (const now of [NOW, NOW + HOUR - 1, NOW + HOUR, NOW + 100 * HOUR]) {
    expect(invitationState(declined, now)).toBe(invitationState(sent(), now));
  }
  expect(invitationState(declined, NOW)).toBe("open");
  expect(invitationState(declined, NOW + HOUR)).toBe("ended");
});

test.each([
  ["waits for someone", sent(), "open"],
  ["has been joined", sent({ joinedAt: new Date(NOW) }), "joined"],
  ["was taken back", sent({ revokedAt: new Date(NOW) }), "ended"],
  ["was joined and taken back", sent({ joinedAt: new Date(NOW), revokedAt: new Date(NOW) }), "ended"],
  ["ends this very moment", sent({ expiresAt: new Date(NOW) }), "ended"],
  ["was joined and never confirmed in time", sent({ joinedAt: new Date(NOW), expiresAt: new Date(NOW - 1) }), "ended"],
])("an invitation that %s is %s", (_name, invitation, state) => {
  expect(invitationState(invitation, NOW)).toBe(state);
});

test("one open pair a person", () => {
  expect(mayInvite(actor())).toEqual(yes);
  expect(mayInvite(linked)).toEqual(no("already-linked"));
  expect(mayJoin(linked, { inviterId: "ben" })).toEqual(no("already-linked"));
  expect(mayConfirm(linked, found(), { pair: "p" })).toEqual(no("already-linked"));
});

test("nobody joins their own invitation", () => {
  expect(mayJoin(actor(), { inviterId: "ada" })).toEqual(no("own-invitation"));
  expect(mayJoin(actor(), { inviterId: "ben" })).toEqual(yes);
});

test.each([
  ["the inviter, for one who joined", found(), "p", yes],
  ["not the joiner", found({ side: "joiner" }), "p", no("not-here")],
  ["not another pair", found(), "q", no("not-here")],
  ["not before somebody joined", found({ joinedAt: null }), "p", no("not-here")],
  ["not after it was taken back", found({ revokedAt: new Date(NOW) }), "p", no("not-here")],
  ["not after it ended", found({ expiresAt: new Date(NOW) }), "p", no("not-here")],
])("who may confirm: %s", (_name, facts, pair, verdict) => {
  expect(mayConfirm(actor(), facts, { pair })).toEqual(verdict);
});

test("either side may step back from its own invitation, and from no other", () => {
  expect(mayRevoke(actor(), found({ side: "joiner" }), { pair: "p" })).toEqual(yes);
  expect(mayRevoke(actor(), found(), { pair: "q" })).toEqual(no("not-here"));
});

test.each([
  ["hurt", "accountable", { hurtId: "i", accountableId: "j" }],
  ["accountable", "hurt", { hurtId: "j", accountableId: "i" }],
  ["hurt", "hurt", null],
  ["accountable", "accountable", null],
  ["unsure", "hurt", null],
  ["hurt", "unsure", null],
  ["unsure", "unsure", null],
] as const)("%s and %s open a first repair only when they fit", (inviter, joiner, roles) => {
  expect(agreedRoles({ id: "i", role: inviter }, { id: "j", role: joiner })).toEqual(roles);
});

test("a role suggests the other one, and not being sure suggests nothing", () => {
  expect((["hurt", "accountable", "unsure"] as const).map(counterpart)).toEqual(["accountable", "hurt", "unsure"]);
});
