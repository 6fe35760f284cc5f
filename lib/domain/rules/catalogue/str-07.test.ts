import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withTables } from "../testing";
import { STR_07 } from "./str-07";

describe("STR-07", () => {
  it("passes on the demo budget", () => {
    expect(found(STR_07, demoContext())).toEqual([]);
  });

  it("accepts the year before, dates of documents, 截至 dates and plan periods", () => {
    expect(
      found(
        STR_07,
        demoContext((book) => {
          book.narrative.reasons["general.basic"] = {
            text: "2023年一次性支出减少，依据《2016年预算公开办法》，截至2021年底完成，列入2021—2025年规划",
          };
        }),
      ),
    ).toEqual([]);
  });

  it("asks about another year in people's words", () => {
    const context = demoContext((book) => {
      book.narrative.reasons["general.basic"] = { text: "2022年一次性支出减少" };
    });
    expect(found(STR_07, context)).toEqual(["STR-07 book:narrative.reasons.general.basic.text"]);
    expect(checkRule(STR_07, context)[0]).toMatchObject({
      message: "文字提到2022年，可能是往年的文字",
      actual: "2022年",
      expected: "2024年或2023年",
      difference: null,
    });
  });

  it("asks about another year in a project and in an indicator", () => {
    const context = demoContext((book) => {
      const [project] = book.projects;
      if (!project) throw new Error("The demo has projects");
      project.overview = "延续 2021 年的工作。";
      project.indicators = project.indicators.map((indicator) => ({ ...indicator, target: "2021年6月" })).slice(0, 1);
    });
    expect(found(STR_07, context)).toEqual([
      "STR-07 book:projects[0].overview",
      "STR-07 book:projects[0].indicators[0].target",
    ]);
    expect(checkRule(STR_07, context)[0]).toMatchObject({
      message: "文字提到2021年，可能是往年的文字",
      actual: "2021年",
      expected: "2024年或2023年",
      difference: null,
    });
  });

  it("refuses another year in a title", () => {
    const context = withTables(demoContext(), (tables) =>
      tables.map((table) =>
        table.id === "expenditure" ? { ...table, title: table.title.replace("2024", "2023") } : table,
      ),
    );
    expect(found(STR_07, context)).toEqual(["STR-07 table:expenditure"]);
    expect(checkRule(STR_07, context)[0]).toMatchObject({
      message: "表三表名中的年度 2023 年与预算年度 2024 年不一致",
      actual: "2023 年",
      expected: "2024 年",
      difference: null,
    });
  });
});
