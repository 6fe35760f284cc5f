import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import type { Line } from "../book/types";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { checkRow, type EntryRemark } from "./check";

const book = demoBook();
const context = { book, basis: CARRIED_BASIS, units: null };
const line = (patch: { [K in keyof Line]?: unknown } = {}) => ({ ...(book.lines[0] as Line), ...patch });

const brief = (remarks: EntryRemark[]) => remarks.map(({ field, rule, severity }) => [field, rule, severity]);
const said = (patch: { [K in keyof Line]?: unknown }) => brief(checkRow("line", line(patch), context));
const of = (patch: { [K in keyof Line]?: unknown }, field: string) =>
  checkRow("line", line(patch), context).find((remark) => remark.field === field);

describe("checkRow of a line", () => {
  it("has nothing to say of the lines of the demo book but what findings on single lines say", () => {
    const findings = disclose(book, CARRIED_BASIS).findings;
    for (const one of book.lines) {
      const ofLine = findings.filter(({ place }) => place.kind === "line" && place.id === one.id);
      const expected = ofLine.filter(({ rule }) => rule !== "ZC-03");
      const remarks = checkRow("line", one, context).filter(({ rule }) => !["CLS-12"].includes(rule ?? ""));
      expect(remarks.map(({ message }) => message)).toEqual(expected.map(({ message }) => message));
    }
  });

  it.each<[{ [K in keyof Line]?: unknown }, string, string]>([
    [{ function: "2010399x" }, "function", "block"],
    [{ function: "2010390" }, "CLS-01", "block"],
    [{ economic: "30104" }, "CLS-02", "block"],
    [{ governmentEconomic: "50104" }, "CLS-02", "block"],
    [{ governmentEconomic: "50501" }, "CLS-05", "block"],
    [{ governmentEconomic: "51301" }, "CLS-07", "block"],
    [{ source: "governmentFund" }, "CLS-11", "block"],
    [{ expense: null }, "CLS-10", "block"],
    [{ class: "project", expense: null, project: null }, "JX-12", "block"],
    [{ economic: "30107" }, "CLS-08", "confirm"],
    [{ function: "2080504" }, "CLS-16", "block"],
    [{ function: "2010302" }, "CLS-13", "confirm"],
  ])("speaks of %j", (patch, rule, severity) => {
    const [[, found, grade] = []] = said(patch);
    expect([found ?? "function", grade]).toEqual([rule, severity]);
  });

  it("says the words of the finding of the whole book", () => {
    for (const patch of [
      { function: "2010390" },
      { economic: "30104" },
      { source: "governmentFund" as const },
      { governmentEconomic: "50501" },
    ]) {
      const lines = book.lines.map((one, index) => (index === 0 ? { ...one, ...patch } : one));
      const finding = disclose({ ...book, lines }, CARRIED_BASIS).findings.find(
        ({ place }) => place.kind === "line" && place.id === book.lines[0]?.id,
      );
      const [remark] = checkRow("line", line(patch), context);
      expect(remark).toMatchObject({ rule: finding?.rule, message: finding?.message, remedy: finding?.remedy });
    }
  });

  it("asks about an amount out of all proportion and offers the other reading", () => {
    expect(of({ amount: 17_766 }, "amount")).toEqual({
      field: "amount",
      severity: "confirm",
      message: "金额 177.66 元作为工资不足一千元，是 177.66 元（0.017766 万元），还是 1,776,600.00 元（177.66 万元）？",
      remedy: null,
      rule: "AMT-01",
      refused: false,
      blank: false,
      offer: { label: "改为 1,776,600.00 元（177.66 万元）", value: 177_660_000 },
    });
  });

  it("explains an amount that cannot be read as where it is pasted", () => {
    expect(of({ amount: "甲" }, "amount")?.message).toBe(
      "金额“甲”无法识别，应为以元为单位的数字，最多两位小数，如 1776589.00",
    );
    expect(of({ amount: "=12*" }, "amount")?.message).toBe("“=12*”：算式没有写完，应如 12人*3500元*12月");
  });

  it("offers the nearest codes, also where the code is too short", () => {
    expect(of({ function: "2010390" }, "function")?.remedy).toContain("最接近的有：2010309 参事事务");
    expect(of({ function: "20103" }, "function")).toEqual({
      field: "function",
      severity: "block",
      message: "应为 7 位数字的功能分类项级科目编码；现为 “20103”",
      remedy: "请改为正确的项级科目，最接近的有：2010301 行政运行、2010302 一般行政管理事务、2010303 机关服务",
      rule: null,
      refused: true,
      blank: false,
    });
  });

  it("only asks for what is blank, and lets the rules judge what is there", () => {
    const remarks = checkRow("line", { unit: "202001", class: "basic", function: "2010390" }, context);
    expect(remarks.filter(({ blank }) => blank).map(({ message }) => message)).toEqual([
      "请填写明细行编号",
      "请填写部门经济分类科目",
      "请填写资金来源",
      "请填写金额",
      "基本支出没有注明是人员经费还是日常公用经费",
    ]);
    expect(brief(remarks.filter(({ blank }) => !blank))).toEqual([["function", "CLS-01", "block"]]);
  });

  it("wants a reason in the note where the government code differs from the derived one", () => {
    const chosen = of({ governmentEconomic: "50199" }, "note");
    expect(chosen).toMatchObject({
      severity: "confirm",
      refused: false,
      message: "政府经济分类列 50199 其他工资福利支出，与按对应关系生成的 50101 工资奖金津补贴 不同，没有写明理由",
    });
    expect(of({ governmentEconomic: "50199", note: "按批复列支" }, "note")).toBeUndefined();
    expect(of({ governmentEconomic: "50101" }, "note")).toBeUndefined();
  });

  it("says that a unit or project is not there, or not the person's", () => {
    expect(of({ unit: "202009" }, "unit")).toMatchObject({
      message: "所指的单位不存在（现有单位：202001、202002）；现为 “202009”",
      refused: true,
    });
    expect(checkRow("line", line(), { book, basis: CARRIED_BASIS, units: ["202002"] })).toMatchObject([
      {
        field: "unit",
        message: "您只能对本单位（202002）填报，如需办理整个部门的数据，请联系部门经办人",
        refused: true,
      },
    ]);
  });
});

describe("checkRow of other rows", () => {
  it("has nothing to refuse in the demo book", () => {
    const rows = [
      ...book.revenues.map((value) => ["revenue", value] as const),
      ...book.projects.map((value) => ["project", value] as const),
      ...book.procurement.map((value) => ["procurement", value] as const),
      ["performance", book.performance] as const,
      ["assets", book.assets] as const,
      ["narrative", book.narrative] as const,
    ];
    const blocks = rows.flatMap(([entity, value]) =>
      checkRow(entity, value, context).filter(({ severity }) => severity === "block"),
    );
    const expected = disclose(book, CARRIED_BASIS).findings.filter(({ severity }) => severity === "block");
    expect(blocks.map(({ rule, message }) => [rule, message])).toEqual(
      expected.filter(({ place }) => place.kind === "book").map(({ rule, message }) => [rule, message]),
    );
  });

  it("judges a project by its indicators and its lines", () => {
    const [project] = book.projects;
    const indicators = project?.indicators.map((one, index) =>
      index === 0 ? { ...one, target: "多次", weight: 1 } : one,
    );
    const remarks = checkRow("project", { ...project, indicators, localTransfer: 10_000_000_000 }, context);
    expect(brief(remarks)).toEqual(
      expect.arrayContaining([
        ["indicators", "JX-02", "block"],
        ["indicators[0].target", "JX-04", "block"],
        ["localTransfer", "X-19", "block"],
      ]),
    );
  });

  it("says what is wrong with vehicles, a blank indicator, last year's codes and people's words", () => {
    const vehicles = { ...book.assets.vehicles, owned: 99 };
    expect(brief(checkRow("assets", { ...book.assets, vehicles }, context))).toEqual([
      ["vehicles.byKind", "ZCH-01", "block"],
    ]);
    const indicators = [{ name: "", weight: 10, unit: null, relation: "equal", target: "1", core: false }];
    expect(brief(checkRow("performance", { objective: "目标", indicators }, context))).toEqual([
      ["indicators[0].name", null, "block"],
    ]);
    const lines = [
      { class: "basic", function: "2999999", source: "generalPublicBudget", carriedOver: false, amount: 1 },
    ];
    expect(brief(checkRow("priorYear", { ...book.priorYear, lines }, context))).toContainEqual([
      "lines[0].function",
      "CLS-19",
      "block",
    ]);
    const uses = { "general.basic": "保障XX运行" };
    expect(brief(checkRow("narrative", { ...book.narrative, uses }, context))).toContainEqual([
      "uses.general.basic",
      "NAR-14",
      "confirm",
    ]);
    expect(checkRow("carryForward", { unit: "202001", source: "other", amount: 1 }, context)).toEqual([]);
  });
});
