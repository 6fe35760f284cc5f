import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULES } from "./catalogue";
import { rulesDocument } from "./document";
import type { Rule } from "./types";
import { UNCHECKABLE_RULES } from "./uncheckable";

describe("rulesDocument", () => {
  it("lists checked rules by group, then the others with their reasons", () => {
    const rule = (id: string): Rule => ({
      id,
      title: `规则 ${id}`,
      severity: "block",
      basis: "预算法",
      check: () => [],
    });
    const text = rulesDocument([rule("X-02"), rule("STR-01")], [{ id: "PRO-01", title: "期限", reason: "程序|事项" }]);
    expect(text.split("\n").filter((line) => /^(##|\| [A-Z]+-)/.test(line))).toEqual([
      "## Form set and structure (STR)",
      "| STR-01 | 规则 STR-01 | block | 预算法 |",
      "## Agreement between tables (X)",
      "| X-02 | 规则 X-02 | block | 预算法 |",
      "## Not yet checked",
      "| PRO-01 | 期限 | 程序\\|事项 |",
    ]);
  });

  it("is what docs/RULES.md holds; run `npx tsx scripts/rules-doc.ts` after a rule was changed", () => {
    const written = readFileSync(new URL("../../../docs/RULES.md", import.meta.url), "utf8");
    expect(written).toBe(rulesDocument(RULES, UNCHECKABLE_RULES));
  });
});
