import { describe, expect, it } from "vitest";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { parseYuan } from "@/lib/domain/money";
import { demoBook } from "./testing";
import { TRACE_PAGE_SIZE, traceView } from "./trace";

const disclosure = disclose(demoBook(), CARRIED_BASIS);

describe("traceView", () => {
  it("opens every figure of the demo into records that add up to it", () => {
    for (const [address, figure] of disclosure.figures) {
      const view = traceView(disclosure, address, 1, CARRIED_BASIS);
      const sum = view?.records.reduce((total, record) => total + parseYuan(record.amountYuan, { negative: true }), 0);
      expect([address, sum]).toEqual([address, figure.fen]);
      expect(view?.recordCount).toBe(view?.records.length);
    }
  });

  it("tells a figure of a table in words", () => {
    const basic = traceView(disclosure, "expenditure!2010302.total", 1, CARRIED_BASIS);
    expect(basic).toMatchObject({
      title: "表三 · 2010302 一般行政管理事务 · 总计",
      text: "225.20",
      yuan: "2252000.00",
      page: 1,
      pageSize: 500,
    });
    expect(basic?.parts.map(({ along, label, text }) => [along, label, text])).toEqual([
      ["columns", "基本支出", ""],
      ["columns", "项目支出", "225.20"],
    ]);
  });

  it("tells each record in words", () => {
    expect(traceView(disclosure, "revenue!2101102.total", 1, CARRIED_BASIS)?.records[0]).toEqual({
      set: "lines",
      setLabel: "支出明细",
      id: expect.stringMatching(/^L\d{3}$/),
      unitName: "重庆市万盛经济技术开发区政府信息公开中心",
      projectName: "",
      functionPath: "210 卫生健康支出 / 21011 行政事业单位医疗 / 2101102 事业单位医疗",
      economicPath: "301 工资福利支出 / 30110 职工基本医疗保险缴费",
      governmentEconomicPath: "505 对事业单位经常性补助 / 50501 工资福利支出",
      sourceLabel: "一般公共预算",
      classLabel: "基本支出",
      expenseLabel: "人员经费",
      itemLabel: "",
      carriedOver: false,
      amountYuan: expect.stringMatching(/^\d+\.\d\d$/),
      enteredOn: "entry/basic?unit=202002&at=line%3AL014&tab=trace",
    });
  });

  it("tells a figure that only the narrative prints by its own name, in the style of text", () => {
    const figure = disclosure.narrativeFigures.find(({ label }) => label === "2024年机关运行经费");
    const view = traceView(disclosure, figure?.address ?? "", 1, CARRIED_BASIS);
    expect(view).toMatchObject({ title: "2024年机关运行经费", text: "171", yuan: "1710000.00", parts: [] });
  });

  it("turns the pages of a figure with many records", () => {
    const book = demoBook();
    const [line] = book.lines;
    if (!line) throw new Error("The demo book has no lines");
    const lines = Array.from({ length: TRACE_PAGE_SIZE + 1 }, (_, i) => ({ ...line, id: `N${i}`, amount: 100 }));
    const many = disclose({ ...book, lines }, CARRIED_BASIS);
    const first = traceView(many, "expenditure!total.total", 1, CARRIED_BASIS);
    const second = traceView(many, "expenditure!total.total", 2, CARRIED_BASIS);
    expect([first?.records.length, first?.recordCount, first?.page]).toEqual([500, 501, 1]);
    expect([second?.records.map(({ id }) => id), second?.recordCount, second?.page]).toEqual([["N500"], 501, 2]);
    expect(traceView(many, "expenditure!total.total", 3, CARRIED_BASIS)?.records).toEqual([]);
  });

  it("knows no figure at an address that is not printed", () => {
    expect(traceView(disclosure, "99!total.total", 1, CARRIED_BASIS)).toBeNull();
    expect(traceView(disclosure, "", 1, CARRIED_BASIS)).toBeNull();
  });
});
