import { describe, expect, it } from "vitest";
import { demoBook } from "@/lib/domain/book/testing";
import { assetsInput, performanceInput, priorYearInput, projectInput } from "./form-inputs";
import { assetsForm, performanceForm, priorYearForm, projectForm, revenueForm } from "./form-schemas";
import { nextProjectCode } from "./next-project-code";
import { textsForm, textsInput } from "./texts-schema";

const book = demoBook();
const messages = (parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  parsed.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("forms", () => {
  it("give back the row they were filled with", () => {
    for (const project of book.projects) expect(projectForm.parse(projectInput(project))).toEqual(project);
    for (const revenue of book.revenues) expect(revenueForm.parse(revenue)).toEqual(revenue);
    expect(performanceForm.parse(performanceInput(book.performance))).toEqual(book.performance);
    expect(assetsForm.parse(assetsInput(book.assets))).toEqual(book.assets);
    expect(textsForm.parse(textsInput(book.narrative))).toEqual(book.narrative);
    const reasons = { "general.basic": { text: "退休2人", for: -24_290_000 } };
    expect(textsForm.parse(textsInput({ ...book.narrative, reasons })).reasons).toEqual(reasons);
    if (!book.priorYear) throw new Error("The demo book has last year's figures");
    expect(priorYearForm.parse(priorYearInput(book.priorYear))).toEqual(book.priorYear);
  });

  it("say in plain words what a field lacks", () => {
    const [project] = book.projects;
    if (!project) throw new Error("The demo book has a project");
    const input = { ...projectInput(project), name: " ", unit: "", localTransfer: null };
    const indicators = [{ name: "", weight: "十", unit: "", relation: "atLeast", target: "", core: false }];
    expect(messages(projectForm.safeParse({ ...input, indicators }))).toEqual([
      "name: 请填写项目名称",
      "unit: 请选择单位",
      "localTransfer: 请填写补助镇街，没有时填 0",
      "indicators.0.name: 请填写指标名称",
      "indicators.0.weight: 权重应为 0 至 100 的数字，最多三位小数",
    ]);
  });

  it("do not read last year's income while it is unknown", () => {
    if (!book.priorYear) throw new Error("The demo book has last year's figures");
    const begun = [{ source: "generalPublicBudget", carriedOver: false, amount: null }];
    const input = { ...priorYearInput(book.priorYear), revenues: begun };
    expect(priorYearForm.parse({ ...input, revenuesAre: "unknown" }).revenues).toBeNull();
    expect(messages(priorYearForm.safeParse({ ...input, revenuesAre: "known" }))).toEqual([
      "revenues.0.amount: 请填写金额，没有时填 0",
    ]);
    expect(priorYearForm.parse({ ...input, revenuesAre: "known", revenues: [] }).revenues).toEqual([]);
  });

  it("leave out reasons and uses in which nothing is written", () => {
    const { reasons, uses } = textsForm.parse(textsInput({ ...book.narrative, reasons: {}, uses: {} }));
    expect({ reasons, uses }).toEqual({ reasons: {}, uses: {} });
  });
});

describe("nextProjectCode", () => {
  it("goes beyond the largest number", () => {
    expect(nextProjectCode(["P001", "P007", "500101-3"])).toBe("P008");
    expect(nextProjectCode([])).toBe("P001");
  });
});
