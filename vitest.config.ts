import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { TESTS, testsApart } from "./scripts/test-groups.mjs";
import { LongestFirst } from "./scripts/test-order.mjs";

const apart = testsApart(import.meta.dirname);
const isShuffled = process.argv.some((argument) => argument.startsWith("--sequence.shuffle"));

/** Unit tests and real-database tests stand beside the code; browser journeys (e2e/) belong to Playwright. */
export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      // Whose request it is, the test says. Not mocked by each file: that would want a process of its own.
      "next/headers": path.join(import.meta.dirname, "lib/server/session-testing.ts"),
    },
  },
  test: {
    globalSetup: ["scripts/test-database.ts"],
    pool: "forks",
    // One more than there are cores: a file waits for its database, its browser and its threads about half of the time.
    maxWorkers: availableParallelism() + 1,
    sequence: isShuffled ? {} : { sequencer: LongestFirst },
    // Long enough where other work shares the cores; only what hangs should ever meet it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "shared", include: [TESTS], exclude: apart, isolate: false } },
      { extends: true, test: { name: "apart", include: apart } },
    ],
  },
});
