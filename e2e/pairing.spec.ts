import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";

const ids = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

test("every scenario has its journey and every journey its scenario", () => {
  const folder = import.meta.dirname;
  const scenarios = ids(readFileSync(path.join(folder, "../docs/SCENARIOS.md"), "utf8"), /^\| (S-\d+) \|/gm);
  const journeys = readdirSync(folder)
    .filter((file) => file.endsWith(".spec.ts"))
    .flatMap((file) => ids(readFileSync(path.join(folder, file), "utf8"), /^test\(\s*"(S-\d+) /gm));
  expect(new Set(journeys).size).toBe(journeys.length);
  expect(journeys.toSorted()).toEqual(scenarios.toSorted());
});
