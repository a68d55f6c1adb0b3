import type { MetadataRoute } from "next";

/** Installed, it is a name and an icon that say nothing. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Mend",
    short_name: "Mend",
    start_url: "/today",
    scope: "/",
    display: "standalone",
    background_color: "#faf7f2",
    theme_color: "#faf7f2",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
