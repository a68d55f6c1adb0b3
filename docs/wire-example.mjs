import { randomUUID } from "node:crypto";
import { io } from "socket.io-client";

const {
  MEND_URL = "http://127.0.0.1:3000",
  MEND_NAME: name,
  MEND_PASSWORD: password,
  MEND_FIRST_NAME: firstName,
} = process.env;
const { origin } = new URL(MEND_URL);
const cookies = new Map();
const headers = () => ({ origin, cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join("; ") });

async function http(path, fields) {
  const form = fields && { method: "POST", body: new URLSearchParams(fields) };
  const response = await fetch(origin + path, { ...form, headers: headers() });
  for (const cookie of response.headers.getSetCookie()) cookies.set(...cookie.split(";")[0].split(/=(.*)/s));
  return response.json();
}

// Over HTTP: sign up when a first name is given, else sign in. A refusal is the `error` in the address that is answered.
const { csrfToken } = await http("/api/auth/csrf");
const entry = { name, password, ...(firstName && { firstName }), csrfToken, json: "true" };
const { url } = await http(`/api/auth/callback/${firstName ? "sign-up" : "sign-in"}`, entry);
const refusal = new URL(url).searchParams.get("error");
if (refusal) throw new Error(refusal);

// Everything else, over the one socket.
const socket = io(origin, { path: "/wire", transports: ["websocket"], extraHeaders: headers() });
socket.on("changed", (clocks) => console.log("changed", JSON.stringify(clocks)));
await new Promise((connected, refused) => socket.once("connect", connected).once("connect_error", refused));
const act = (operation, input) => socket.emitWithAck("do", operation, randomUUID(), input);
const look = async (view, input = {}) => (await socket.emitWithAck("look", [{ view, input }])).views[0].data;

console.log("saved", JSON.stringify(await act("saveDraft", { composer: "check-in", words: "Home by six." })));
console.log("drafts", JSON.stringify(await look("drafts")));
const { me, partner } = await look("us");
console.log(me.firstName, partner ? `and ${partner.firstName}` : "alone");
if (partner) {
  const day = { localDate: new Date().toISOString().slice(0, 10), zone: "UTC" };
  console.log(
    "posted",
    JSON.stringify(await act("postCheckIn", { id: randomUUID(), kind: "plan", words: "Home by six.", ...day })),
  );
  console.log("latest", (await look("checkIns")).items[0].words);
}
socket.close();
