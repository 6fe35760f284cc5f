import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDERS = ["app", "components", "lib", "prisma", "scripts", "bench"];

/**
 * What a test file says that changes for good what others of its process would see: modules and the environment. Clocks and
 * settings are put back by whoever changes them.
 */
const CHANGES_PROCESS = /\bvi\.(mock|doMock|resetModules)\b|\bprocess\.chdir\b|\bObject\.assign\(process\.env/;

/** The test files that take ten seconds and more. A file that is missing here is run later than it might be, no more. */
export const LONG = [
  "app/permissions.test.ts",
  "scripts/backup.test.ts",
  "scripts/crash.test.ts",
  "lib/packet/verify/verify.test.ts",
  "lib/workbook/hostile.test.ts",
  "lib/packet/html/page.browser.test.ts",
  "lib/features/import/round-trip.test.ts",
  "lib/domain/disclosure/properties.test.ts",
  "lib/domain/district/tables.test.ts",
  "lib/domain/district/district.test.ts",
  "lib/features/consolidated/consolidated.test.ts",
  "lib/features/workflow/mutations.test.ts",
  "lib/features/packet-runs/runs.test.ts",
  "lib/packet/manifest.test.ts",
  "scripts/packets.test.ts",
  "scripts/verify.test.ts",
  "scripts/audit-verify.test.ts",
  "scripts/install.test.ts",
];

/** Every test file, as a pattern. */
export const TESTS = `{${FOLDERS}}/**/*.test.{ts,tsx}`;

/**
 * The test files that want a process of their own, as patterns. The others leave theirs as they found it and follow one
 * another in the same: loading the modules takes most of them longer than their tests do.
 *
 * @param {string} root
 */
export function testsApart(root) {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.test\.tsx?$/.test(name))
      .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/"))),
  )
    .filter((file) => CHANGES_PROCESS.test(readFileSync(path.join(root, file), "utf8")))
    .map((file) => file.replace(/[[\](){}]/g, "\\$&"));
}
