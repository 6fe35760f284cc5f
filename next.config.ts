import type { NextConfig } from "next";
import { coreDigest } from "./lib/packet/program.mjs";

const config: NextConfig = {
  // Native modules and packages that read their own files must be loaded from node_modules as they are.
  serverExternalPackages: ["@myriaddreamin/typst-ts-node-compiler", "@node-rs/argon2", "pg", "pg-boss", "pino"],
  // What proxy.ts lets through at most: lists and code books in files. Whole books go to routes that sign in first.
  experimental: {
    serverActions: { bodySizeLimit: "8mb" },
    proxyClientMaxBodySize: "8mb",
    // A server reads its code once: a quarter less to build, and names of functions in what its log says of errors.
    serverMinification: false,
  },
  // Asked for by scripts/standalone.mjs: a start in the project folder serves from the folder itself.
  ...(process.env.STANDALONE === "1" ? { output: "standalone" as const } : {}),
  // Which program it is, for what was computed by another one; blank where it runs from its sources.
  env: { SOURCES_SHA256: process.env.SOURCES_SHA256 ?? "", CORE_SHA256: coreDigest() },
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm test` and `npm run typecheck`; a start needs not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default config;
