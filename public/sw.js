/* Keeps the shell for times without a connection: one neutral page, the icons, and the build's own immutable files.
   Never a page with words on it, never anything under /api. */
const shell = "shell-1";
const build = "build-1";
const kept = ["/icon.svg", "/icon-192.png"];
const most = 160;

/** The files of the build that a page names. Their names hold a hash, so they never change. */
const assets = (html) => [...new Set(html.match(/\/_next\/static\/[^"'\\\s)]+/g) ?? [])];

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(shell);
      const page = await fetch("/offline", { cache: "no-store" });
      if (!page.ok || page.redirected) throw new Error("The offline page did not come.");
      const html = await page.clone().text();
      await cache.put("/offline", page);
      await Promise.allSettled([...kept, ...assets(html)].map((url) => cache.add(url)));
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== shell && name !== build) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

async function immutable(request) {
  const had = await caches.match(request);
  if (had) return had;
  const cache = await caches.open(build);
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    const all = await cache.keys();
    for (const old of all.slice(0, Math.max(0, all.length - most))) await cache.delete(old);
  }
  return answer;
}

/* A note that its person asked for. What it says is constant; a second one takes the place of the first. */
self.addEventListener("push", (event) => {
  const { title, body, lang, dir } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body, lang, dir, tag: "note", icon: "/icon-192.png" }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(
    (async () => {
      const [open] = await self.clients.matchAll({ type: "window" });
      await (open ? open.focus() : self.clients.openWindow("/today"));
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (url.pathname.startsWith("/api/")) return;
    event.respondWith(fetch(request).catch(async () => (await caches.match("/offline")) ?? Response.error()));
  } else if (url.pathname.startsWith("/_next/static/")) {
    event.respondWith(immutable(request));
  } else if (kept.includes(url.pathname)) {
    event.respondWith(fetch(request).catch(async () => (await caches.match(url.pathname)) ?? Response.error()));
  }
});
