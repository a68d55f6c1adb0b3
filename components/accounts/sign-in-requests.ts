import { REASONS, type Reason } from "@/lib/verdict";

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

/** The reason in an answer: named, or as next-auth puts it into the address of its sign-in page. */
function reasonIn({ reason, url }: { reason?: string; url?: string }): Reason {
  const said = reason ?? new URL(url ?? "", window.location.href).searchParams.get("error");
  return REASONS.find((known) => known === said) ?? "unexpected";
}

/** Signs in, up, or by a link. Null when it worked; else the reason, or that there is no connection. */
export async function enterBy(way: "sign-in" | "sign-up" | "link", fields: Fields): Promise<Reason | "offline" | null> {
  try {
    const response = await post(`callback/${way}`, fields);
    return response.ok ? null : reasonIn(await response.json());
  } catch {
    return "offline";
  }
}

/** Ends this session on the server, and clears what the site kept here, or (`keep`) all but its storage. False: the server could not be reached. */
export async function signOut({ keep = false } = {}): Promise<boolean> {
  try {
    return (await post("signout", keep ? { keep: "true" } : {}, true)).ok;
  } catch {
    return false;
  }
}
