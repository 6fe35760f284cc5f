import { defineConfig } from "prisma/config";

// `generate`, `validate` and `format` never run the schema engine, yet the CLI wants to download it first.
// Naming any existing file skips that, so these three work without a network; the checked-in migrations are
// applied by scripts/migrate.mjs and compared by scripts/database.mjs, neither of which needs the engine binary.
if (["generate", "validate", "format"].includes(process.argv[2] ?? "")) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations", seed: "tsx prisma/seed.ts" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
