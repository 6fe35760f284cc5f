import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import type { BudgetBook } from "../book/types";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { chineseNumeral } from "./outline";
import { join, say, textOf } from "./say";
import type { Run, Section } from "./types";

const line = demoBook().lines[0] as BudgetBook["lines"][0];

/** The runs of the paragraphs below a heading of a changed demo book. */
function runsOf(change: Partial<BudgetBook>, heading: string): Run[] {
  const all = (sections: readonly Section[]): Section[] => sections.flatMap((one) => [one, ...all(one.sections)]);
  const found = all(disclose({ ...demoBook(), ...change }, CARRIED_BASIS).narrative.sections).find((one) =>
    one.heading.includes(heading),
  );
  return found?.paragraphs.flatMap(({ runs }) => runs) ?? [];
}

const text = (change: Partial<BudgetBook>, heading: string) => textOf(runsOf(change, heading));

describe("the narrative of a changed book", () => {
  it("says 无 for a fund without money, and only then", () => {
    const lines = [line];
    expect(text({ lines, revenues: [] }, "政府性基金")).toMatch(/2024年无政府性基金预算财政拨款收入和安排的支出。$/);
    expect(text({}, "政府性基金")).not.toContain("无政府性基金");
  });

  it("tells the change of a fund that had money last year and has none now, with its reason", () => {
    const prior = demoBook().priorYear as NonNullable<BudgetBook["priorYear"]>;
    const spent = {
      class: "project",
      function: "2230199",
      source: "stateCapital",
      carriedOver: false,
      amount: 30_000_000,
    };
    const priorYear = { ...prior, lines: [...prior.lines, spent as (typeof prior.lines)[0]] };
    expect(text({ priorYear }, "国有资本")).toContain(
      "无国有资本经营预算财政拨款收入和安排的支出，比2023年减少30万元，主要原因是（待填写变动原因）。",
    );
  });

  it("leaves out every comparison without a prior year", () => {
    expect(text({ priorYear: null }, "收入预算")).toMatch(/其他收入0万元。未列2023年收入预算数，不与上年比较。$/);
    expect(text({ priorYear: null }, "“三公”经费")).toBe(
      "2024年一般公共预算财政拨款“三公”经费预算44.8万元，其中：因公出国（境）费0万元；公务接待费4.8万元；公务用车运行维护费40万元；公务用车购置费0万元。未列2023年“三公”经费预算数，不与上年比较。",
    );
  });

  it("leaves a gap where a change has no reason, and names the place to write it", () => {
    const narrative = { ...demoBook().narrative, reasons: {} };
    const gaps = runsOf({ narrative }, "一般公共预算财政拨款收支").filter((run) => run.kind === "gap");
    expect(gaps).toEqual([
      { kind: "gap", text: "（待填写变动原因）", path: "narrative.reasons.general.basic.text", ask: "变动原因" },
      { kind: "gap", text: "（待填写变动原因）", path: "narrative.reasons.general.project.text", ask: "变动原因" },
    ]);
  });

  it("shows a gap where a reason was written for another change, and the words again when that is confirmed", () => {
    const reasons = (fen: number): BudgetBook["narrative"]["reasons"] => ({
      ...demoBook().narrative.reasons,
      "threePublic.vehicleOperation": { text: "封存公务用车1辆", for: fen },
    });
    const said = (fen: number) =>
      text({ narrative: { ...demoBook().narrative, reasons: reasons(fen) } }, "“三公”经费情况");
    expect(said(4_000_000)).toContain("减少4万元，主要原因是（待填写变动原因）");
    expect(said(-4_000_000)).toContain("减少4万元，主要原因是封存公务用车1辆");
  });

  it("says the reasons of 收入总计 and 支出总计 where they are compared, and asks for none", () => {
    const reasons = {
      ...demoBook().narrative.reasons,
      "income.total": { text: "上级补助列入预算" },
      "expenditure.total": { text: "新增电子政务外网项目" },
    };
    const narrative = { ...demoBook().narrative, reasons };
    expect(text({ narrative }, "收入预算")).toMatch(/，主要原因是上级补助列入预算。$/);
    expect(text({ narrative }, "支出预算")).toMatch(/，主要原因是新增电子政务外网项目。$/);
    expect(text({}, "收入预算")).not.toContain("主要原因");
  });

  it("leaves the reason out where a change is minor and none was written", () => {
    const prior = demoBook().priorYear as NonNullable<BudgetBook["priorYear"]>;
    const priorYear = { ...prior, threePublic: { ...prior.threePublic, reception: 4_900_000 } };
    expect(text({ priorYear }, "“三公”经费情况")).toContain("公务接待费4.8万元，比2023年减少0.1万元；");
  });

  it("prints no lead word and no number twice", () => {
    const narrative: BudgetBook["narrative"] = {
      ...demoBook().narrative,
      responsibilities: ["1．1、起草文件。。", "（二）组织会议；"],
      divisions: ["1.综合科", "（2）行政科"],
      reasons: {
        ...demoBook().narrative.reasons,
        "general.basic": { text: "主要原因是主要原因是退休2人。" },
        "general.project": { causes: [{ text: "主要是因为专项服务减少", amount: -126_800_000 }] },
      },
      uses: { "general.project": "主要用于主要用于会务。" },
    };
    expect(text({ narrative }, "职能职责")).toBe("1．起草文件；2．组织会议。");
    expect(text({ narrative }, "部门构成")).toContain("内设机构2个：综合科、行政科。");
    const general = text({ narrative }, "一般公共预算财政拨款收支");
    expect(general).toContain("减少24.29万元，主要原因是退休2人，主要用于");
    expect(general).toContain("主要原因是专项服务减少126.8万元，主要用于会务。");
  });

  it("quotes a change as the difference of the two printed figures", () => {
    const prior = demoBook().priorYear as NonNullable<BudgetBook["priorYear"]>;
    const lines = [{ ...line, amount: 1_005_000 }];
    const before = {
      class: "basic",
      function: "2010301",
      source: "generalPublicBudget",
      carriedOver: false,
      amount: 1_004_999,
    };
    const priorYear = { ...prior, lines: [before as (typeof prior.lines)[0]] };
    const change = runsOf({ lines, priorYear }, "支出预算").find(
      (run) => run.kind === "figure" && run.source.kind === "formula",
    );
    expect(change).toEqual({
      kind: "figure",
      text: "0.01",
      fen: 10_000,
      source: {
        kind: "formula",
        terms: [
          { address: "revenueExpenditure!expenditure:current.budget", sign: 1 },
          { address: "narrative!priorExpenditure.amount", sign: -1 },
        ],
      },
    });
  });

  it("speaks of an amount that rounds to nothing as of something, and never as of no change", () => {
    const prior = demoBook().priorYear as NonNullable<BudgetBook["priorYear"]>;
    const lines = [{ ...line, source: "governmentFund" as const, amount: 4_000 }];
    const [, ...others] = prior.lines;
    const priorYear = { ...prior, lines: others.filter(({ source }) => source !== "governmentFund") };
    const revenues = [{ unit: line.unit, source: "governmentFund" as const, carriedOver: false, amount: 4_000 }];
    expect(text({ lines, revenues, priorYear }, "政府性基金")).toContain(
      "2024年政府性基金预算财政拨款收入不足0.01万元，政府性基金预算财政拨款支出不足0.01万元，与上年数基本持平",
    );
  });

  it("says 基本持平 where only the exact amounts differ, and lists what changed within it", () => {
    const prior = demoBook().priorYear as NonNullable<BudgetBook["priorYear"]>;
    const earned = (source: "generalPublicBudget" | "other", amount: number) => ({
      source,
      carriedOver: false,
      amount,
    });
    const priorYear = {
      ...prior,
      revenues: [earned("generalPublicBudget", 1_000_000), earned("other", 999_999)],
    };
    const now = (source: "generalPublicBudget" | "other", amount: number) => ({
      unit: line.unit,
      ...earned(source, amount),
    });
    const moved = { revenues: [now("generalPublicBudget", 999_999), now("other", 1_000_001)], priorYear };
    expect(text(moved, "收入预算")).toMatch(/。收入预算与2023年基本持平。$/);
    const swapped = { revenues: [now("generalPublicBudget", 900_000), now("other", 1_099_999)], priorYear };
    expect(text(swapped, "收入预算")).toMatch(
      /。收入预算与2023年持平，其中一般公共预算财政拨款较2023年减少0\.1万元，其他收入较2023年增加0\.1万元。$/,
    );
  });

  it("says that an institution has no 机关运行经费", () => {
    const units = demoBook().units.map((unit) => ({ ...unit, kind: "institution" as const }));
    const prior = demoBook().priorYear as NonNullable<BudgetBook["priorYear"]>;
    expect(text({ units, priorYear: { ...prior, operatingExpense: 0 } }, "机关运行经费")).toContain(
      "未安排机关运行经费",
    );
  });

  it("makes no rounding statement where nothing was rounded", () => {
    const lines = [{ ...line, amount: 1_000_000 }];
    expect(text({ lines, priorYear: null }, "其他说明事项")).not.toContain("四舍五入");
    expect(text({}, "其他说明事项")).toContain("四舍五入");
  });

  it("numbers responsibilities and ends each with the right stop", () => {
    const narrative = { ...demoBook().narrative, responsibilities: ["起草文件。", "组织会议；"] };
    expect(text({ narrative }, "职能职责")).toBe("1．起草文件；2．组织会议。");
  });
});

describe("say and join", () => {
  it("merges fixed words around figures and drops empty parts", () => {
    const figure: Run = { kind: "figure", text: "1.5", source: { kind: "book", path: "x" }, fen: 1_500_000 };
    expect(say`${2024}年${figure}${null}万元${[]}。`).toEqual([
      { kind: "fixed", text: "2024年" },
      figure,
      { kind: "fixed", text: "万元。" },
    ]);
    expect(textOf(join([say`甲`, [], say`乙`], "、"))).toBe("甲、乙");
  });

  it.each([
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [99, "九十九"],
  ])("writes %i as %s", (n, numeral) => expect(chineseNumeral(n)).toBe(numeral));
});
