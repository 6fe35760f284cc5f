import { describe, expect, it } from "vitest";
import { noAssets } from "../../book/read";
import type { BudgetBook, UnitStatement } from "../../book/types";
import { unitBook } from "../../units/book";
import { checkRule } from "../run";
import { demoContext } from "../testing";
import { STR_14 } from "./str-14";

const statement = (unit: string, over: Partial<UnitStatement>): UnitStatement => ({
  ...{ unit, responsibilities: [], divisions: [], reasons: {}, uses: {}, contact: { name: "", phone: "" } },
  ...over,
});
const none = ({ assets }: BudgetBook): UnitStatement["assets"] => ({
  ...assets,
  vehicles: { ...assets.vehicles, owned: 0 },
  equipment: { general: 0, specialised: 0 },
});
const said = (state: (book: BudgetBook) => UnitStatement[]) => {
  const context = demoContext((book) => {
    book.assets = noAssets(2024);
    book.assets.vehicles.owned = 3;
    book.assets.equipment.general = 2;
    Object.assign(book, { unitStatements: state(book) });
  });
  return checkRule(STR_14, context).map(({ subject, message }) => [subject, message]);
};

describe("STR-14", () => {
  it("is silent where the units' figures are the department's, and says where they are not", () => {
    expect(
      said((book) => [statement("202001", { assets: book.assets }), statement("202002", { assets: none(book) })]),
    ).toEqual([]);
    expect(
      said((book) => [statement("202001", { assets: none(book) }), statement("202002", { assets: none(book) })]),
    ).toEqual([
      ["book:assets.vehicles.owned", "各单位填报的权属车辆合计 0，小于部门的 3"],
      ["book:assets.equipment.general", "各单位填报的通用设备合计 0，小于部门的 2"],
    ]);
  });

  it("lets some units state a part, but no more than the whole", () => {
    expect(said((book) => [statement("202002", { assets: none(book) })])).toEqual([]);
    expect(
      said((book) => [statement("202002", { assets: { ...book.assets, equipment: { general: 9, specialised: 0 } } })]),
    ).toEqual([["book:assets.equipment.general", "各单位填报的通用设备合计 9，大于部门的 2"]]);
  });

  it("adds last year's figures up, and leaves out units that are declared new", () => {
    const priorYear = (book: BudgetBook) => book.priorYear ?? undefined;
    const whole = (book: BudgetBook) => [statement("202001", { priorYear: priorYear(book) })];
    expect(said(whole)).toEqual([]);
    const isNew = (book: BudgetBook) => {
      book.narrative.noPriorYear = { department: null, units: [{ unit: "202002", kind: "established" }] };
      const less = { ...book.priorYear, operatingExpense: 0 } as UnitStatement["priorYear"];
      return [statement("202001", { priorYear: less })];
    };
    expect(said(isNew)).toEqual([
      ["book:priorYear.operatingExpense", "各单位填报的上年机关运行经费合计 0 万元，小于部门的 190.10 万元"],
    ]);
  });

  it("does not apply where nothing is stated, to one unit, and to a unit's own book", () => {
    const reason = (edit: (book: BudgetBook) => void) => STR_14.applies?.(demoContext(edit));
    expect(reason(() => {})).toBe("各单位没有填报国有资产和上年数");
    expect(reason((book) => Object.assign(book, { units: book.units.slice(0, 1) }))).toBe("只有一个预算单位");
    expect(reason((book) => Object.assign(book, unitBook(book, "202002")))).toBe("单位预算不再分单位");
  });
});
