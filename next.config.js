import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Only a worker heeds this, the one that a passphrase is told to: it may make its hash, and has nowhere to send anything.
  headers: async () => [
    {
      source: "/_next/static/:path*",
      headers: [{ key: "content-security-policy", value: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'" }],
    },
  ],
  images: { unoptimized: true },
  // Types are checked once, by `npm test`; a first `npm start` should not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "kysely", "@node-rs/argon2", "graphile-worker", "socket.io"],
  // Pages are kept fresh by the wire, not by asking the server again when one returns to them.
  experimental: { staleTimes: { dynamic: 3600, static: 3600 } },
};

export default createNextIntlPlugin("./i18n.ts")(config);
