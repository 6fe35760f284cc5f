import { describe, expect, it } from "vitest";
import { readBook } from "@/lib/domain/book";
import { type Disclosure, disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import type { Finding, Place } from "@/lib/domain/rules/types";
import demo from "@/prisma/demo/wansheng-2024.json";
import { findingsByCell, placedFindings } from "./finding-groups";

const { "general.basic": _, ...reasons } = demo.narrative.reasons;
const book = { ...demo, narrative: { ...demo.narrative, reasons } };

function withPlaces(...places: Place[]): Disclosure {
  const findings = places.map(
    (place, index): Finding => ({
      rule: `R-${index + 1}`,
      severity: "block",
      place,
      subject: JSON.stringify(place),
      also: [],
      message: "",
      actual: null,
      expected: null,
      difference: null,
      basis: "",
      remedy: "",
    }),
  );
  return { ...disclose(readBook(book), CARRIED_BASIS), findings };
}

function located(place: Place) {
  const [placed] = placedFindings("b1", withPlaces(place));
  return { title: placed?.part, words: placed?.words, href: placed?.href };
}

describe("placedFindings", () => {
  it("leads to the figure of a table", () => {
    expect(located({ kind: "cell", address: "expenditure!2010301.basic" })).toEqual({
      title: "2024 年万盛经开区部门支出预算总表",
      words: "表三 · 2010301 行政运行 · 基本支出",
      href: "/budgets/b1/tables/expenditure?cell=expenditure!2010301.basic",
    });
  });

  it("leads to a table by its number and by the id of one of its forms", () => {
    const form = {
      title: "2024 年万盛经开区部门一般项目绩效目标表",
      words: "表十六",
      href: "/budgets/b1/tables/generalProjects",
    };
    expect(located({ kind: "table", table: "generalProjects" })).toEqual(form);
    expect(located({ kind: "table", table: "generalProjects:P002" })).toEqual(form);
    expect(located({ kind: "book", path: "projects[1].indicators" })).toEqual({
      ...form,
      words: "项目第 2 项",
      href: "/budgets/b1/entry/projects/P002?at=book%3Aprojects%5B1%5D.indicators&tab=findings",
    });
  });

  it.each(["units[0].kind", "edition", "department.name"])("says who keeps %s, which no page of entry has", (path) => {
    const [placed] = placedFindings("b1", withPlaces({ kind: "book", path }, { kind: "line", id: "L001" }));
    expect([placed?.href, placed?.keptBy]).toEqual([null, "填报页面没有此项，由系统管理员维护"]);
    const [entered] = placedFindings("b1", withPlaces({ kind: "line", id: "L001" }));
    expect(entered?.keptBy).toBeNull();
  });

  it("leads to a paragraph, and to the field of what people write, missing or not", () => {
    expect(located({ kind: "paragraph", id: "budgets.general" })).toEqual({
      title: "部门预算情况说明",
      words: "三、部门预算情况说明 （一）一般公共预算财政拨款收支",
      href: `/budgets/b1/narrative?${new URLSearchParams({ at: "paragraph:budgets.general", tab: "findings" })}`,
    });
    const reason = "/budgets/b1/entry/texts?at=book%3Anarrative.reasons.general";
    expect(located({ kind: "book", path: "narrative.reasons.general.basic" })).toEqual({
      title: "部门预算情况说明",
      words: "文字说明·变动原因·一般公共预算基本支出",
      href: `${reason}.basic&tab=findings`,
    });
    expect(located({ kind: "book", path: "narrative.reasons.general.project.text" }).href).toBe(
      `${reason}.project.text&tab=findings`,
    );
    expect(located({ kind: "book", path: "narrative.noPriorYear.units[0].kind" }).href).toBe(
      "/budgets/b1/entry/prior-year?at=book%3Anarrative.noPriorYear.units%5B0%5D.kind&tab=findings",
    );
  });

  it("leads to a figure that the narrative alone has", () => {
    expect(located({ kind: "cell", address: "narrative!priorIncome.amount" }).href).toBe(
      "/budgets/b1/narrative?cell=narrative%21priorIncome.amount&tab=findings",
    );
  });

  it("leads to the cell of a line and to the row of an income", () => {
    expect(located({ kind: "line", id: "L001", field: "economic" })).toEqual({
      title: "填报数据",
      words: "明细 L001（2010301，30101） · 部门经济分类科目",
      href: "/budgets/b1/entry/basic?unit=202001&at=line%3AL001.economic&tab=findings",
    });
    expect(located({ kind: "book", path: "revenues[0].amount" })).toEqual({
      title: "填报数据",
      words: "收入第 1 项",
      href: "/budgets/b1/entry/income?at=book%3Arevenues%5B0%5D.amount&tab=findings",
    });
  });

  it("offers no page where none shows the place", () => {
    expect(located({ kind: "book", path: "units[0]" })).toEqual({
      title: "填报数据",
      words: "预算单位第 1 项",
      href: null,
    });
    expect(located({ kind: "line", id: "none" })).toEqual({ title: "填报数据", words: "明细 none", href: null });
  });

  it("puts the severest first, then tables, narrative and entries in the order of the set", () => {
    const disclosure = withPlaces(
      { kind: "line", id: "L001" },
      { kind: "paragraph", id: "budgets.general" },
      { kind: "table", table: "general" },
      { kind: "table", table: "expenditure" },
      { kind: "table", table: "general" },
    );
    const [first] = disclosure.findings;
    if (first)
      disclosure.findings.push({
        ...first,
        rule: "R-6",
        severity: "confirm",
        place: { kind: "table", table: "expenditure" },
      });
    expect(placedFindings("b1", disclosure).map(({ finding }) => finding.rule)).toEqual([
      "R-4",
      "R-3",
      "R-5",
      "R-2",
      "R-1",
      "R-6",
    ]);
  });

  it("lists the further places of the same cause, each with its page", () => {
    const disclosure = withPlaces({ kind: "line", id: "L001", field: "function" });
    const [finding] = disclosure.findings;
    if (finding) finding.also = [{ kind: "line", id: "L003", field: "function" }];
    expect(placedFindings("b1", disclosure)[0]?.also).toEqual([
      {
        words: "明细 L003（2010301，30102） · 功能分类科目",
        href: "/budgets/b1/entry/basic?unit=202001&at=line%3AL003.function&tab=findings",
        keptBy: null,
      },
    ]);
  });
});

describe("findingsByCell", () => {
  it("keeps the first finding of each cell of the tables shown", () => {
    const disclosure = withPlaces(
      { kind: "cell", address: "expenditure!total.total" },
      { kind: "cell", address: "expenditure!total.total" },
      { kind: "cell", address: "general!total.total" },
    );
    const marks = findingsByCell(
      disclosure.findings,
      disclosure.tables.filter((table) => table.id === "expenditure"),
    );
    const [first] = disclosure.findings;
    if (first) first.also = [{ kind: "cell", address: "expenditure!201.total" }];
    const more = findingsByCell(disclosure.findings, disclosure.tables.slice(0, 3));
    expect([...more].map(([address, { rule }]) => [address, rule])).toEqual([
      ["expenditure!total.total", "R-1"],
      ["expenditure!201.total", "R-1"],
    ]);
    expect([...marks].map(([address, { rule }]) => [address, rule])).toEqual([["expenditure!total.total", "R-1"]]);
  });
});
