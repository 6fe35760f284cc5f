import { describe, expect, it } from "vitest";
import type { UnitKind } from "@/lib/domain/book/types";
import { CARRIED_CODES } from "./books";
import { compileCorrespondence, deriveGovernmentEconomic, governmentEconomicOptions } from "./correspondence";
import { isInUse } from "./tree";

const books = CARRIED_CODES.of(2024);
const unitKinds: readonly UnitKind[] = ["administrative", "civilServiceManaged", "institution"];

describe("deriveGovernmentEconomic", () => {
  it("follows the kind of unit", () => {
    expect(unitKinds.map((kind) => deriveGovernmentEconomic(books, "30217", kind))).toEqual([
      { code: "50206", confidence: "H" },
      { code: "50206", confidence: "H" },
      { code: "50502", confidence: "H" },
    ]);
  });

  it("is the same for every kind where the data says so", () => {
    expect(unitKinds.map((kind) => deriveGovernmentEconomic(books, "30305", kind)?.code)).toEqual([
      "50901",
      "50901",
      "50901",
    ]);
  });

  it("carries the remark of a doubtful row", () => {
    expect(deriveGovernmentEconomic(books, "30107", "administrative")).toEqual({
      code: "50101",
      confidence: "L",
      note: "绩效工资为事业单位科目，行政单位和参公单位不应使用",
    });
    expect(deriveGovernmentEconomic(books, "30107", "institution")).toEqual({ code: "50501", confidence: "H" });
  });

  it("is null for an unknown code and for a 类", () => {
    expect(deriveGovernmentEconomic(books, "30271", "administrative")).toBeNull();
    expect(deriveGovernmentEconomic(books, "302", "institution")).toBeNull();
  });

  it("has an answer for every 款 and kind of unit, in use whenever the 款 is", () => {
    const { departmentEconomic, governmentEconomic } = books;
    const missing: string[] = [];
    for (const code of departmentEconomic.all.filter(({ level }) => level === 2)) {
      for (const kind of unitKinds) {
        const derived = deriveGovernmentEconomic(books, code.code, kind);
        const target = derived === null ? undefined : governmentEconomic.get(derived.code);
        const usable =
          target !== undefined && (isInUse(governmentEconomic, target) || !isInUse(departmentEconomic, code));
        if (!usable) missing.push(`${code.code} ${kind}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

describe("governmentEconomicOptions", () => {
  it("has exactly one option for each key of the 2024 data", () => {
    for (const { economic, appliesTo, governmentEconomic } of books.correspondence.all) {
      const kinds = unitKinds.filter(
        (kind) => appliesTo === "all" || (appliesTo === "institution") === (kind === "institution"),
      );
      for (const kind of kinds) expect(governmentEconomicOptions(books, economic, kind)).toEqual([governmentEconomic]);
    }
  });

  it("puts the surest row first, the earlier one when equal, each code once", () => {
    const text = `economic,appliesTo,governmentEconomic,confidence,note
30299,all,50205,M
30299,administrative,50201,H
30299,administrative,50299,H
30299,administrative,50205,L`;
    const { departmentEconomic, governmentEconomic } = books;
    const several = { ...books, correspondence: compileCorrespondence(text, departmentEconomic, governmentEconomic) };
    expect(governmentEconomicOptions(several, "30299", "civilServiceManaged")).toEqual(["50201", "50299", "50205"]);
    expect(deriveGovernmentEconomic(several, "30299", "administrative")).toEqual({ code: "50201", confidence: "H" });
    expect(governmentEconomicOptions(several, "30299", "institution")).toEqual(["50205"]);
    expect(governmentEconomicOptions(several, "30201", "institution")).toEqual([]);
  });
});

describe("compileCorrespondence", () => {
  it.each(["30271,all,50206,H", "30217,all,502,H"])("refuses a row that names no 款: %s", (row) => {
    const [economic, , government] = row.split(",");
    expect(() =>
      compileCorrespondence(
        `economic,appliesTo,governmentEconomic,confidence,note\n${row}`,
        books.departmentEconomic,
        books.governmentEconomic,
      ),
    ).toThrow(new Error(`2024 年经济分类对应关系 ${economic} → ${government} 含有不存在的款级科目`));
  });
});
