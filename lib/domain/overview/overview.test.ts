import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { changePercent, headlinesOf, largestChanges, overviewOf } from ".";

const amounts = (figures: { label: string; text: string }[] = []) =>
  figures.map(({ label, text }) => `${label} ${text}`);

describe("overviewOf", () => {
  it("opens both totals of table 1 into the parts that are not zero", () => {
    const { income, expenditure } = overviewOf(disclose(demoBook(), CARRIED_BASIS));
    expect(income?.total).toEqual({
      address: "revenueExpenditure!income:total.budget",
      label: "合计",
      text: "1,952.98",
      fen: 1_952_979_900,
    });
    expect(amounts(income?.parts)).toEqual(["一般公共预算财政拨款资金 1,752.98", "政府性基金预算财政拨款资金 200.00"]);
    expect(amounts(expenditure?.parts)).toEqual([
      "一般公共服务支出 1,393.50",
      "社会保障和就业支出 210.99",
      "卫生健康支出 71.27",
      "城乡社区支出 200.00",
      "住房保障支出 77.22",
    ]);
    expect(expenditure?.parts[3]?.address).toBe("revenueExpenditure!expenditure:212.budget");
  });

  it("calls money carried over by its name, without the numeral of the list", () => {
    const book = demoBook();
    const revenue = book.revenues[0];
    if (!revenue) throw new Error("the demo book has revenues");
    book.revenues.push({ ...revenue, carriedOver: true, amount: 1_000_000 });
    book.carryForward.push({ unit: revenue.unit, source: revenue.source, amount: 1_000_000 });
    const { income, expenditure } = overviewOf(disclose(book, CARRIED_BASIS));
    expect(amounts(income?.parts).at(-1)).toBe("上年结转 1.00");
    expect(amounts(expenditure?.parts).at(-1)).toBe("结转下年 1.00");
  });

  it("compares printed figures with last year's printed figures", () => {
    const { changes, changesByFunction } = overviewOf(disclose(demoBook(), CARRIED_BASIS));
    expect(changes.map(({ label, prior, current, text }) => [label, prior.text, current.text, text])).toEqual([
      ["收入预算", "1,904.07", "1,952.98", "增加 48.91"],
      ["支出预算", "1,904.07", "1,952.98", "增加 48.91"],
      ["其中：基本支出", "1,492.07", "1,467.78", "减少 24.29"],
      ["其中：项目支出", "412.00", "485.20", "增加 73.20"],
      ["一般公共预算财政拨款支出", "1,904.07", "1,752.98", "减少 151.09"],
      ["“三公”经费", "48.80", "44.80", "减少 4.00"],
      ["机关运行经费", "190.10", "171.00", "减少 19.10"],
    ]);
    expect(changesByFunction.map(({ label, text, difference }) => [label, text, difference])).toEqual([
      ["一般公共服务支出", "减少 159.32", -15_932],
      ["社会保障和就业支出", "减少 2.34", -234],
      ["卫生健康支出", "增加 12.79", 1_279],
      ["住房保障支出", "减少 2.21", -221],
    ]);
  });

  it("compares nothing without last year, and shows no whole of an empty book", () => {
    const book = { ...demoBook(), priorYear: null, lines: [], revenues: [], carryForward: [] };
    expect(overviewOf(disclose(book, CARRIED_BASIS))).toEqual({
      income: null,
      expenditure: null,
      changes: [],
      changesByFunction: [],
    });
  });

  it("says 持平 where nothing changed, and leaves out what neither year has", () => {
    const book = demoBook();
    if (!book.priorYear) throw new Error("the demo book has last year");
    book.priorYear.operatingExpense = 0;
    for (const line of book.lines) if (line.expense === "operating") line.expense = "personnel";
    for (const item of ["overseas", "vehiclePurchase", "vehicleOperation", "reception"] as const) {
      book.priorYear.threePublic[item] = 0;
    }
    book.priorYear.threePublic.reception = 44_800_000;
    const changes = overviewOf(disclose(book, CARRIED_BASIS)).changes;
    expect(changes.find(({ label }) => label === "“三公”经费")?.text).toBe("持平");
    expect(changes.map(({ label }) => label)).not.toContain("机关运行经费");
    book.priorYear.threePublic.reception += 1;
    const near = overviewOf(disclose(book, CARRIED_BASIS)).changes.find(({ label }) => label === "“三公”经费");
    expect([near?.text, near?.current.text]).toEqual(["基本持平", "44.80"]);
  });
});

describe("what the overview of a budget begins with", () => {
  it("is a few figures beside last year's", () => {
    const headlines = headlinesOf(disclose(demoBook(), CARRIED_BASIS));
    expect(headlines.map(({ label, figure, change }) => [label, figure.text, change?.prior.text])).toEqual([
      ["本年支出", "1,952.98", "1,904.07"],
      ["项目支出", "485.20", "412.00"],
      ["一般公共预算财政拨款支出", "1,752.98", "1,904.07"],
      ["“三公”经费", "44.80", "48.80"],
    ]);
    const alone = headlinesOf(disclose({ ...demoBook(), priorYear: null }, CARRIED_BASIS));
    expect(alone.map(({ change }) => change)).toEqual([null, null, null, null]);
  });

  it("names the items that changed most, the largest first", () => {
    const changes = largestChanges(disclose(demoBook(), CARRIED_BASIS), 3);
    expect(changes.map(({ label, text }) => [label, text])).toEqual([
      ["一般行政管理事务", "减少 126.80"],
      ["行政运行", "减少 44.16"],
      ["行政单位医疗", "增加 12.17"],
    ]);
    expect(largestChanges(disclose({ ...demoBook(), priorYear: null }, CARRIED_BASIS), 3)).toEqual([]);
  });

  it("says a change in per cent", () => {
    const change = (current: number, prior: number) => {
      const figure = (fen: number) => ({ address: "a!b.c" as const, label: "", text: "", fen });
      return changePercent({ label: "", current: figure(current), prior: figure(prior), difference: 0, text: "" });
    };
    expect([change(1064, 1000), change(935, 1000), change(5, 0), change(7, 7), change(0, 7)]).toEqual([
      "+6.4%",
      "-6.5%",
      "",
      "0.0%",
      "-100.0%",
    ]);
  });
});
