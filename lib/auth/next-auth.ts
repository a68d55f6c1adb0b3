import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { runtime } from "../runtime";
import type { Device, SignedIn } from "./auth";
import { cookieNames } from "./cookies";
import { labelOf } from "./device";

const YEAR = 365 * 24 * 3600;
const MONTH = 30 * 24 * 3600;

/** The device that asks. One that has no cookie of its own yet gets one, unless others use it too. */
async function deviceHere(shared: boolean): Promise<Device> {
  const jar = await cookies();
  const asked = await headers();
  const { publicUrl } = runtime();
  const name = cookieNames(publicUrl).device;
  const id = jar.get(name)?.value ?? randomUUID();
  if (!shared) jar.set(name, id, { ...baseCookie(publicUrl), maxAge: YEAR });
  return { id, address: asked.get("x-mend-address") ?? "", label: labelOf(asked.get("user-agent") ?? "") };
}

const baseCookie = (publicUrl: URL) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: publicUrl.protocol === "https:" }) as const;

/** Next-auth reports a refusal as an error's message: here, the reason's name. */
function accepted(signedIn: SignedIn) {
  if (!signedIn.ok) throw new Error(signedIn.reason);
  return { id: signedIn.userId, token: signedIn.token };
}

type Fields = Record<"name" | "firstName" | "password" | "shared" | "link", string>;
const provider = (id: string, authorize: (fields: Partial<Fields>, device: Device) => Promise<SignedIn>) =>
  Credentials({
    id,
    credentials: {},
    authorize: async (credentials) => {
      const fields = (credentials ?? {}) as Partial<Fields>;
      return accepted(await authorize(fields, await deviceHere(fields.shared === "true")));
    },
  });

/**
 * Next-auth as a façade and nothing more: the cookie holds an opaque token, `decode` asks the `Session` row, so that
 * every session can be revoked at once.
 */
export function authOptions(): AuthOptions {
  const { publicUrl, auth, secret } = runtime();
  const names = cookieNames(publicUrl);
  const options = baseCookie(publicUrl);
  return {
    secret,
    session: { strategy: "jwt", maxAge: MONTH },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    useSecureCookies: options.secure,
    cookies: {
      sessionToken: { name: names.session, options },
      csrfToken: { name: names.csrf, options },
      callbackUrl: { name: names.back, options },
    },
    providers: [
      provider("sign-in", ({ name, password, shared }, device) =>
        auth.signIn({ name, password, shared: shared === "true" }, device),
      ),
      provider("sign-up", ({ name, firstName, password, shared }, device) =>
        auth.signUp({ name, firstName, password, shared: shared === "true" }, device),
      ),
      provider("link", ({ link }, device) => auth.signInByLink(link, device)),
    ],
    jwt: {
      encode: ({ token }) => String(token?.token ?? ""),
      decode: async ({ token }) => {
        const userId = token ? await auth.whoIs(token) : null;
        return userId && token ? { sub: userId, token } : null;
      },
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, token: (user as unknown as { token: string }).token } : token),
    },
    events: { signOut: ({ token }) => auth.signOut(String(token?.token ?? "")) },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}
