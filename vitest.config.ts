import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    environment: "node",
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", ".next/**", "dist/**", "e2e/**"],
    globalSetup: "scripts/test-database.ts",
    maxWorkers: 2,
    testTimeout: process.env.TRIALS === "full" ? 600_000 : 30_000,
    hookTimeout: 60_000,
  },
});
