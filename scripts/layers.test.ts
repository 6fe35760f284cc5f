import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ROOT } from "./progress.mjs";

const FORBIDDEN: [place: string, wanted: string][] = [
  ["lib/domain", "node:fs"],
  ["lib/domain", "next/headers"],
  ["lib/domain", "react"],
  ["lib/domain", "pg"],
  ["lib/domain", "@prisma/client"],
  ["lib/domain", "@/generated/prisma/client"],
  ["lib/domain", "@/app/page"],
  ["lib/domain/tables", "@/components/ui/action"],
  ["lib/domain/tables", "@/lib/features/budgets/data"],
  ["lib/domain/tables", "@/lib/packet/zip"],
  ["lib/domain/tables", "@/lib/server/db"],
  ["lib/domain/tables", "../../server/db"],
  ["lib/packet", "@/app/page"],
  ["lib/packet", "@/components/ui/action"],
  ["lib/packet", "@/lib/features/budgets/data"],
  ["lib/server", "@/lib/features/budgets/data"],
  ["lib/server", "../features/budgets/data"],
  ["lib/features/budgets", "@/app/page"],
  ["lib/features/budgets", "@/components/ui/action"],
  ["components/tables", "@/app/page"],
  ["components/tables", "@/lib/server/db"],
  ["components/tables", "@/lib/features/budgets/mutations"],
  ["components/tables", "next/link"],
  ["components/controls", "@/lib/domain/money"],
  ["components/ui", "@/lib/domain/money"],
];

const ALLOWED: [place: string, wanted: string][] = [
  ["app/budgets", "@/lib/features/budgets/loaders"],
  ["components/tables", "@/lib/domain/tables"],
  ["lib/features/budgets", "@/lib/server/db"],
  ["lib/packet", "@/lib/domain/disclosure"],
  ["lib/server", "node:fs"],
  ["lib/domain/tables", "../money"],
  ["lib/domain", "zod"],
];

/** The places where the project's own layer rule fires on a tree that holds nothing but the given imports. */
function refusedIn(cases: [place: string, wanted: string][]): Set<string> {
  const tree = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "layers-")));
  afterAll(() => fs.rmSync(tree, { recursive: true }));
  fs.copyFileSync(path.join(ROOT, "biome.json"), path.join(tree, "biome.json"));
  cases.forEach(([place, wanted], index) => {
    fs.mkdirSync(path.join(tree, place), { recursive: true });
    fs.writeFileSync(path.join(tree, place, `case${index}.ts`), `export { thing } from "${wanted}";\n`);
  });
  const biome = path.join(ROOT, "node_modules/@biomejs/biome/bin/biome");
  const rule = [
    "--only=style/noRestrictedImports",
    "--vcs-enabled=false",
    "--max-diagnostics=none",
    "--reporter=github",
  ];
  const { stdout } = spawnSync(process.execPath, [biome, "lint", ...rule, "."], { cwd: tree, encoding: "utf8" });
  return new Set(
    Array.from(stdout.matchAll(/::error .*file=([^,]*case\d+\.ts)/g), ([, file]) => path.relative(tree, file ?? "")),
  );
}

describe("imports run one way", () => {
  const refused = refusedIn([...FORBIDDEN, ...ALLOWED]);
  const fileOf = (place: string, index: number) => path.join(place, `case${index}.ts`);

  it.each(FORBIDDEN.map(([place, wanted], index) => ({ place, wanted, file: fileOf(place, index) })))(
    "$place may not import $wanted",
    ({ file }) => expect(refused).toContain(file),
  );

  it.each(ALLOWED.map(([place, wanted], index) => ({ place, wanted, file: fileOf(place, FORBIDDEN.length + index) })))(
    "$place may import $wanted",
    ({ file }) => expect(refused).not.toContain(file),
  );
});
