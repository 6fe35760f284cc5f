import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chongqing2024 } from "../editions/chongqing-2024";
import { RULES } from "./catalogue";
import { CORPUS, corpusFigures, runCorpus } from "./corpus";
import { rulesDocument } from "./document";
import { INVARIANTS } from "./invariants";
import type { Rule } from "./types";
import { MERGED_RULES, UNCHECKABLE_RULES } from "./uncheckable";

describe("rulesDocument", () => {
  it("lists checked rules by group, then the others with their reasons", () => {
    const rule = (id: string): Rule => ({
      id,
      title: `规则 ${id}`,
      severity: "block",
      basis: "预算法",
      check: () => [],
    });
    const text = rulesDocument({
      edition: chongqing2024,
      checked: [rule("X-12"), rule("STR-03")],
      invariants: [rule("SUM-01")],
      merged: [{ id: "PRO-11", title: "全部收入", into: "SUM-07" }],
      figures: ["15 of 15."],
      unchecked: [{ id: "PRO-01", title: "期限", reason: "程序|事项", by: "workflow" }],
    });
    expect(text.split("\n").filter((line) => /^(##|\| [A-Z]+-)/.test(line))).toEqual([
      "## Measured",
      "## Severities",
      "## Form set and structure (STR)",
      "| STR-03 | 规则 STR-03 | block | 预算法 |",
      "## Agreement between tables (X)",
      "| X-12 | 规则 X-12 | block | 预算法 |",
      "## Invariants of the program",
      "| SUM-01 | 规则 SUM-01 | 预算法 |",
      "## Said by another rule",
      "| PRO-11 | 全部收入 | SUM-07 |",
      "## Not checked",
      "| PRO-01 | 期限 | 程序\\|事项 | the workflow |",
    ]);
  });

  it("is what docs/RULES.md holds; run `npx tsx scripts/rules-doc.ts` after a rule was changed", () => {
    const written = readFileSync(new URL("../../../docs/RULES.md", import.meta.url), "utf8");
    expect(written).toBe(
      rulesDocument({
        edition: chongqing2024,
        checked: RULES,
        invariants: INVARIANTS,
        merged: MERGED_RULES,
        unchecked: UNCHECKABLE_RULES,
        figures: corpusFigures(CORPUS, runCorpus(CORPUS)),
      }),
    );
    // reads the whole corpus, which takes seconds of a processor that may be shared
  }, 120_000);
});
