import { defineConfig } from "prisma/config";

/** Prisma's command line is used for `generate` only; `npm run migration` writes migrations and the app applies them. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
