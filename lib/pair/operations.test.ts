import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { expect, test } from "vitest";
import { auth } from "../auth/auth";
import { house } from "../testing/house";
import { aCheckIn, anInvitation, aPair, aPerson, type Person } from "../testing/pair";
import { plainCode } from "../vault/fingerprint";
import type { InvitationView, UsView } from "./schema";

const NOT_HERE = { ok: false, reason: "not-here" };
const HOURS = 3600;
const invitationOf = (person: Person) => person.look<InvitationView | null>("invitation");
const offerOf = (code: string) => auth.readInvitation(code, "127.0.0.1");

test("an invitation is read before it is accepted, and says who asks and which role they take", async () => {
  const ada = await aPerson("Ada");
  const { code } = await anInvitation(ada, "accountable");
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  const offer = { firstName: "Ada", theirRole: "accountable", expiresAt: expect.any(Number) };
  expect(await offerOf(code)).toEqual({ ok: true, offer });
  expect(await offerOf(code.toLowerCase().replaceAll("-", " "))).toEqual({ ok: true, offer });
});

test("two people link: invited, joined, the same four words on both phones, confirmed", async () => {
  const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
  const { pair, code } = await anInvitation(ada);
  expect(await ben.do("joinInvitation", { code, role: "accountable" })).toMatchObject({ ok: true });
  const [hers, his] = [await invitationOf(ada), await invitationOf(ben)];
  expect(hers).toMatchObject({ side: "inviter", state: "joined", theirName: "Ben", theirRole: "accountable" });
  expect(his).toMatchObject({
    side: "joiner",
    state: "joined",
    theirName: "Ada",
    words: (hers as { words: string[] }).words,
  });
  expect((hers as { words: string[] }).words).toHaveLength(4);
  expect(await ben.do("confirmJoiner", { pair, role: "accountable" })).toEqual(NOT_HERE);
  expect(await ada.do("confirmJoiner", { pair, role: "hurt" })).toMatchObject({ ok: true, at: { pair: 1 } });
  expect(await ben.look<UsView>("us")).toMatchObject({
    partner: { firstName: "Ada", slot: 1 },
    repairs: [{ role: "accountable" }],
  });
  expect([await invitationOf(ada), await invitationOf(ben)]).toEqual([null, null]);
});

test("before the inviter has confirmed, nothing can be said or seen", async () => {
  const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
  const { code } = await anInvitation(ada);
  await ben.do("joinInvitation", { code, role: "accountable" });
  for (const person of [ada, ben]) {
    expect(await person.do("postCheckIn", aCheckIn())).toEqual(NOT_HERE);
    expect((await person.lookAt("checkIns", {})).shown).toEqual({ refused: "not-here" });
    expect((await person.look<UsView>("us")).partner).toBeNull();
  }
});

test("roles that do not fit open no repair; the pair is there all the same", async () => {
  for (const roles of [
    ["hurt", "hurt"],
    ["unsure", "hurt"],
    ["accountable", "accountable"],
  ] as const) {
    const { hurt } = await aPair([...roles]);
    expect(await hurt.look<UsView>("us")).toMatchObject({ partner: { firstName: "Ben" }, repairs: [], offered: [] });
  }
});

test("what ended is one answer: used, taken back, expired, and never there", async () => {
  const { pass } = await house();
  const [ada, ben, cem] = [await aPerson("Ada"), await aPerson("Ben"), await aPerson("Cem")];
  const join = (code: string) => cem.do("joinInvitation", { code, role: "unsure" });
  const used = await anInvitation(ada);
  await ben.do("joinInvitation", { code: used.code, role: "unsure" });
  const expired = await anInvitation(await aPerson());
  await pass(72 * HOURS + 1);
  const revoked = await anInvitation(await aPerson());
  const replacing = await aPerson();
  const replaced = await anInvitation(replacing);
  await anInvitation(replacing);
  const withdrawing = await aPerson();
  const withdrawn = await anInvitation(withdrawing);
  expect(await withdrawing.do("revokeInvitation", { pair: withdrawn.pair })).toMatchObject({ ok: true });
  for (const { code } of [used, expired, replaced, withdrawn, { code: "0000-0000-0000" }]) {
    expect(await join(code)).toEqual(NOT_HERE);
    expect(await offerOf(code)).toEqual(NOT_HERE);
  }
  expect(await offerOf(revoked.code)).toMatchObject({ ok: true });
  for (const nonsense of [null, 7, {}, "short", "0000\u00000000-0000", "x".repeat(9999)])
    expect(await offerOf(nonsense as string)).toEqual(NOT_HERE);
});

test("a confirmation that comes too late opens nothing", async () => {
  const { pass } = await house();
  const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
  const { pair, code } = await anInvitation(ada);
  await ben.do("joinInvitation", { code, role: "accountable" });
  await pass(72 * HOURS + 1);
  expect(await invitationOf(ada)).toMatchObject({ state: "ended" });
  expect(await ada.do("prove", { password: "the kettle is on the blue shelf" })).toMatchObject({ ok: true });
  expect(await ada.do("confirmJoiner", { pair, role: "hurt" })).toEqual(NOT_HERE);
});

test("declining changes nothing that the inviter can see or try, until the time at which it would have ended", async () => {
  const { pass } = await house();
  const ada = await aPerson("Ada");
  const { pair, code } = await anInvitation(ada);
  const tried = async () => [
    await invitationOf(ada),
    await offerOf(code),
    await ada.do("joinInvitation", { code, role: "hurt" }),
  ];
  const before = await tried();
  await auth.declineInvitation(code, "127.0.0.1");
  expect(await tried()).toEqual(before);
  await pass(72 * HOURS + 1);
  expect(await invitationOf(ada)).toEqual({ side: "inviter", pair, state: "ended" });
  expect(await offerOf(code)).toEqual(NOT_HERE);
});

test("a code that somebody declined is open to whoever else has it, as before", async () => {
  const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
  const { code } = await anInvitation(ada);
  await auth.declineInvitation(code, "127.0.0.1");
  expect(await ben.do("joinInvitation", { code, role: "accountable" })).toMatchObject({ ok: true });
  expect(await invitationOf(ada)).toMatchObject({ state: "joined" });
});

test("a code is read as it was meant: O is zero, I and L are one, and dashes, spaces and case are nothing", async () => {
  const ada = await aPerson("Ada");
  const { code } = await anInvitation(ada);
  const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
  expect(await offerOf(typed)).toEqual(await offerOf(code));
  expect(await offerOf(typed.replaceAll("l", "I"))).toMatchObject({ ok: true });
  expect([plainCode("o0O-iIlL1"), plainCode("8b-Z")]).toEqual(["00011111", "8BZ"]);
});

test("whoever tries too many codes is told to wait, declining too, whether the code is one or not", async () => {
  const { code } = await anInvitation(await aPerson("Ada"));
  const elsewhere = "203.0.113.7";
  for (let at = 0; at < 10; at++)
    expect(await auth.declineInvitation("0000-0000-0000", elsewhere)).toEqual({ ok: true });
  for (const one of [code, "0000-0000-0000"])
    expect(await auth.declineInvitation(one, elsewhere)).toEqual({ ok: false, reason: "slow-down" });
});

test("taking back what is being confirmed at that moment is refused, not acknowledged", async () => {
  const { ownerUrl } = await house();
  const ada = await aPerson("Ada");
  const { pair } = await anInvitation(ada);
  const confirming = new pg.Client({ connectionString: ownerUrl });
  await confirming.connect();
  await confirming.query("begin");
  await confirming.query(`update "Invitation" set "confirmedAt" = clock() where "pairId" = $1`, [pair]);
  const revoking = ada.do("revokeInvitation", { pair });
  await setTimeout(200);
  await confirming.query("commit");
  await confirming.end();
  expect(await revoking).toEqual(NOT_HERE);
});

test("the one who joined may step out again, and the inviter's page says that it ended", async () => {
  const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
  const { pair, code } = await anInvitation(ada);
  await ben.do("joinInvitation", { code, role: "accountable" });
  const { news } = await ben.perform("revokeInvitation", { pair });
  expect(news?.people).toContain(ada.userId);
  expect(await invitationOf(ada)).toMatchObject({ state: "ended" });
  expect(await ada.do("confirmJoiner", { pair, role: "hurt" })).toEqual(NOT_HERE);
});

test("nobody joins their own invitation, and nobody who has a pair asks or joins", async () => {
  const { hurt } = await aPair();
  const ada = await aPerson();
  const { code } = await anInvitation(ada);
  expect(await ada.do("joinInvitation", { code, role: "hurt" })).toEqual({ ok: false, reason: "own-invitation" });
  expect(await hurt.do("joinInvitation", { code, role: "hurt" })).toEqual({ ok: false, reason: "already-linked" });
  expect(await hurt.do("createInvitation", { role: "hurt" })).toEqual({
    ok: false,
    reason: "already-linked",
  });
});

test("a stranger's pair is neither taken back nor confirmed", async () => {
  const [ada, ben, cem] = [await aPerson("Ada"), await aPerson("Ben"), await aPerson("Cem")];
  const { pair, code } = await anInvitation(ada);
  await ben.do("joinInvitation", { code, role: "accountable" });
  await anInvitation(cem);
  for (const name of ["revokeInvitation", "confirmJoiner"] as const) {
    expect(await cem.do(name, name === "confirmJoiner" ? { pair, role: "hurt" } : { pair })).toEqual(NOT_HERE);
  }
  expect(await invitationOf(ada)).toMatchObject({ state: "joined" });
});

test("what was written alone is not shared by linking", async () => {
  const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
  await ada.do("saveDraft", { composer: "check-in", words: "Before we linked." });
  const { pair, code } = await anInvitation(ada);
  await ben.do("joinInvitation", { code, role: "accountable" });
  await ada.do("confirmJoiner", { pair, role: "hurt" });
  expect(JSON.stringify([await ben.look("drafts"), await ben.look("checkIns"), await ben.look("us")])).not.toContain(
    "Before we linked",
  );
});

test("whoever invites or joins anew has stepped out: an earlier joining can't be confirmed behind their back", async () => {
  const [ada, ben, cem] = [await aPerson("Ada"), await aPerson("Ben"), await aPerson("Cem")];
  const first = await anInvitation(ada);
  await ben.do("joinInvitation", { code: first.code, role: "accountable" });
  const { at } = await ada.lookAt("invitation", {});
  const second = await anInvitation(ben);
  expect((await ada.lookAt("invitation", {}, at)).shown).toMatchObject({ data: { state: "ended" } });
  expect(await ada.do("confirmJoiner", { pair: first.pair, role: "hurt" })).toEqual(NOT_HERE);
  const third = await anInvitation(cem);
  await ben.do("joinInvitation", { code: third.code, role: "accountable" });
  expect(await offerOf(second.code)).toEqual(NOT_HERE);
  const fourth = await anInvitation(ada);
  await ben.do("joinInvitation", { code: fourth.code, role: "accountable" });
  expect(await cem.do("confirmJoiner", { pair: third.pair, role: "hurt" })).toEqual(NOT_HERE);
  expect(await ada.do("confirmJoiner", { pair: fourth.pair, role: "hurt" })).toMatchObject({ ok: true });
});

test("an invitation joined before another was confirmed doesn't tell that somebody has quietly left", async () => {
  const [ada, ben, alt] = [await aPerson("Ada"), await aPerson("Ben"), await aPerson("Alt")];
  const theirs = await anInvitation(alt);
  const his = await anInvitation(ben);
  await ada.do("joinInvitation", { code: theirs.code, role: "accountable" });
  await ada.do("joinInvitation", { code: his.code, role: "accountable" });
  await ben.do("confirmJoiner", { pair: his.pair, role: "hurt" });
  const probe = () => alt.do("confirmJoiner", { pair: theirs.pair, role: "hurt" });
  expect(await probe()).toEqual(NOT_HERE);
  expect(await ada.do("leavePair", { quiet: true })).toMatchObject({ ok: true });
  expect(await probe()).toEqual(NOT_HERE);
  expect((await ada.look<UsView>("us")).partner).toBeNull();
});
