import crypto from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { node, ROOT } from "./progress.mjs";

const OUTPUT = path.join(ROOT, "generated/prisma");
const STAMP = path.join(ROOT, "generated/prisma.sha256");

/** @returns {Promise<void>} after generated/prisma holds the client of this schema and this Prisma */
export async function ensureClient() {
  const cli = createRequire(import.meta.url).resolve("prisma/package.json");
  const { version } = JSON.parse(fs.readFileSync(cli, "utf8"));
  const schema = fs.readFileSync(path.join(ROOT, "prisma/schema.prisma"));
  const stamp = crypto.createHash("sha256").update(version).update(schema).digest("hex");
  if (fs.existsSync(OUTPUT) && fs.existsSync(STAMP) && fs.readFileSync(STAMP, "utf8") === stamp) return;
  await node([path.join(path.dirname(cli), "build/index.js"), "generate"], {
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  fs.writeFileSync(STAMP, stamp);
}

if (process.argv[1] === import.meta.filename) await ensureClient();
