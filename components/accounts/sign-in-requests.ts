import type { Reason } from "@/lib/verdict";

type Fields = Record<string, string>;

/** The anti-forgery token that goes with each of these requests. */
async function csrfToken() {
  const response = await fetch("/api/auth/csrf", { headers: { accept: "application/json" } });
  const { csrfToken: token } = (await response.json()) as { csrfToken: string };
  return token;
}

async function post(path: string, fields: Fields, keepalive = false) {
  const body = new URLSearchParams({ ...fields, csrfToken: await csrfToken(), json: "true" });
  return fetch(`/api/auth/${path}`, { method: "POST", body, keepalive });
}

/** Signs in, up, or by a link. Null when it worked; else the reason, or that there is no connection. */
export async function enterBy(way: "sign-in" | "sign-up" | "link", fields: Fields): Promise<Reason | "offline" | null> {
  try {
    const response = await post(`callback/${way}`, fields);
    if (response.ok) return null;
    const { url } = (await response.json()) as { url?: string };
    return (new URL(url ?? "", window.location.href).searchParams.get("error") ?? "unexpected") as Reason;
  } catch {
    return "offline";
  }
}

/** Ends this session on the server, and clears what the site kept here. */
export const signOut = async () => {
  await post("signout", {}, true).catch(() => {});
};
