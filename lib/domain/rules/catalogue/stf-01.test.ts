import { describe, expect, it } from "vitest";
import type { BudgetBook } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { STF_01 } from "./stf-01";
import { contextWithoutTables, department, line, type Sketch } from "./unit-testing";

const PROCURATORATE: Sketch = { name: "南江区人民检察院", kind: "administrative", running: "2040401" };
const HALL: Sketch = { name: "南江区文化馆", kind: "institution", running: "2070109" };
const without =
  (...ids: string[]) =>
  (book: BudgetBook) => {
    book.lines = book.lines.filter(({ id }) => !ids.includes(id));
  };
const of = (sketches: Sketch[], edit?: (book: BudgetBook) => void) =>
  found(STF_01, contextWithoutTables(department(sketches, edit)));

/** Last year as it was printed: the 项 of basic expenditure. */
const lastYear =
  (...items: string[]) =>
  (book: BudgetBook) => {
    book.priorYear = {
      fiscalYear: 2023,
      lines: items.map((item) => ({
        class: "basic",
        function: item,
        source: "generalPublicBudget",
        carriedOver: false,
        amount: 100,
      })),
      revenues: null,
      threePublic: { overseas: 0, vehiclePurchase: 0, vehicleOperation: 0, reception: 0 },
      operatingExpense: 0,
    };
  };

describe("STF-01", () => {
  it("passes the demo, a procuratorate and a culture hall", () => {
    expect(found(STF_01, demoContext())).toEqual([]);
    expect(of([PROCURATORATE, HALL])).toEqual([]);
  });

  it("names what is missing, at the wages of the unit", () => {
    const context = contextWithoutTables(department([PROCURATORATE, HALL], without("B04", "B05")));
    expect(found(STF_01, context)).toEqual(["STF-01 line:B01"]);
    expect(checkRule(STF_01, context)[0]).toMatchObject({
      severity: "confirm",
      message: "“南江区文化馆”有工资，没有编列 30108 机关事业单位基本养老保险缴费、30109 职业年金缴费",
    });
  });

  it("is one finding for units that lack the same", () => {
    expect(of([PROCURATORATE, HALL], without("A06", "B06"))).toEqual(["STF-01 line:A01, line:B01"]);
    expect(of([PROCURATORATE, HALL], without("A06", "B07"))).toEqual(["STF-01 line:A01", "STF-01 line:B01"]);
  });

  it("counts a contribution that stands on the wrong 款 or in a project as planned", () => {
    const edit = (book: BudgetBook) => {
      line(book, "A04").economic = "30112";
      Object.assign(line(book, "A07"), { class: "project", project: "P1", expense: null });
    };
    expect(of([PROCURATORATE], edit)).toEqual([]);
  });

  it("knows places without annuity or medical insurance in the budget by last year", () => {
    const edit = (book: BudgetBook) => {
      without("A05", "A06")(book);
      lastYear("2040401", "2080505", "2210201")(book);
    };
    expect(of([PROCURATORATE], edit)).toEqual([]);
    const had = (book: BudgetBook) => {
      without("A05", "A06")(book);
      lastYear("2040401", "2080506", "2101101")(book);
    };
    expect(of([PROCURATORATE], had)).toEqual(["STF-01 line:A01"]);
  });

  it("lets an institution insured as an enterprise pay its pensions as 其他社会保障缴费", () => {
    const edit = (book: BudgetBook) => {
      Object.assign(line(book, "A04"), { economic: "30112", function: "2070109" });
      without("A05")(book);
    };
    expect(of([HALL], edit)).toEqual([]);
    expect(of([PROCURATORATE], edit)).toEqual(["STF-01 line:A01"]);
  });

  it("asks nothing of a unit without staff of its own, nor twice of one entered under two codes", () => {
    expect(
      of([PROCURATORATE], (book) => {
        book.lines = book.lines.slice(8);
      }),
    ).toEqual([]);
    const twice = (book: BudgetBook) => {
      book.units.push({ code: "610002", name: PROCURATORATE.name, kind: "administrative" });
      line(book, "A04").unit = "610002";
    };
    expect(of([PROCURATORATE], twice)).toEqual([]);
  });
});
