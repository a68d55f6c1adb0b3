import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { PASSWORD } from "./pair";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const today = inDays(0);

/** What a field of this name would really hold, where its schema alone doesn't say. */
const HINTS: Record<string, unknown> = {
  localDate: today,
  about: `${today}T12:00`,
  month: today.slice(0, 7),
  date: today,
  zone: "Europe/London",
  password: PASSWORD,
  code: "0123-4567-89AB",
  composer: "check-in",
  time: "20:00",
  moreBy: today,
  by: `${today}T23:59:00Z`,
  review: today,
  end: inDays(30),
  feelings: ["sad"],
  day: inDays(1),
  begins: "22:00",
  ends: "08:00",
  digest: "18:00",
  language: "en",
  address: "somebody@example.org",
  digits: "1234 5678",
  endpoint: "https://fcm.googleapis.com/fcm/send/abc",
  p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
  hash: "0".repeat(64),
  salt: "0".repeat(22),
  byPassphrase: `w1.${"0".repeat(16)}.${"0".repeat(64)}`,
  byCode: `w1.${"0".repeat(16)}.${"0".repeat(64)}`,
  first: today,
  last: inDays(30),
  newDate: inDays(1),
};

type Json = {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Json[];
  items?: Json;
  properties?: Record<string, Json>;
  required?: string[];
  minimum?: number;
  exclusiveMinimum?: number;
};

type Place = (string | number)[];
type Wanted = { id: (place: Place) => string; whole: boolean };

function sampleOf(json: Json, wanted: Wanted, place: Place): unknown {
  const name = String(place.at(-1));
  if (json.anyOf) return sampleOf(json.anyOf[0] as Json, wanted, place);
  if ("const" in json) return json.const;
  if (json.enum) return json.enum[0];
  if (json.format === "uuid") return wanted.id(place);
  if (Object.hasOwn(HINTS, name)) return HINTS[name];
  if (json.type === "array") return [sampleOf(json.items ?? {}, wanted, [...place, 0])];
  if (json.type === "integer" || json.type === "number") return json.minimum ?? (json.exclusiveMinimum ?? 0) + 1;
  if (json.type === "boolean") return false;
  if (json.type !== "object") return "Some words, as somebody would write them.";
  const fields = Object.entries(json.properties ?? {}).filter(([key]) => wanted.whole || json.required?.includes(key));
  return Object.fromEntries(fields.map(([key, field]) => [key, sampleOf(field, wanted, [...place, key])]));
}

/**
 * An input that an operation or a view takes, made from its schema alone, with all of its optional fields or none.
 * Fails when the schema doesn't take it: then a field's name wants a hint above.
 */
export function sample(
  schema: z.ZodMiniType,
  { id = () => randomUUID(), whole = true }: Partial<Wanted> = {},
): unknown {
  const made = sampleOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json, { id, whole }, []);
  const parsed = schema.safeParse(made);
  if (!parsed.success) throw new Error(`no sample of ${JSON.stringify(made)}: ${parsed.error.message}`);
  return made;
}

/** How many ids an input holds. */
export function countIds(schema: z.ZodMiniType) {
  let count = 0;
  const id = () => {
    count++;
    return randomUUID();
  };
  sample(schema, { id });
  return count;
}
