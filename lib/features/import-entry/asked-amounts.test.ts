import { describe, expect, it } from "vitest";
import { demoBook } from "@/lib/domain/book/testing";
import type { BudgetBook } from "@/lib/domain/book/types";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { askedAmounts } from "./asked-amounts";

function changed(edit: (book: BudgetBook) => void): BudgetBook {
  const book = demoBook();
  edit(book);
  return book;
}

describe("askedAmounts", () => {
  it("asks nothing where nothing is out of proportion", () => {
    expect(askedAmounts(demoBook(), demoBook(), CARRIED_BASIS)).toEqual([]);
  });

  it("names the line and both readings, and not what was asked before", () => {
    const slipped = changed(({ lines }) => Object.assign(lines[0] ?? {}, { amount: 17_766 }));
    expect(askedAmounts(demoBook(), slipped, CARRIED_BASIS)).toEqual([
      {
        kind: "magnitude",
        sheet: "",
        message:
          "202001 2010301 30101：金额 177.66 元作为工资不足一千元，是 177.66 元（0.017766 万元），还是 1,776,600.00 元（177.66 万元），请核对",
      },
    ]);
    expect(askedAmounts(slipped, slipped, CARRIED_BASIS)).toEqual([]);
  });

  it("says where an amount is no longer what its 测算依据 gives", () => {
    const reckoned = (amount: number) =>
      changed(({ lines }) => Object.assign(lines[0] ?? {}, { amount, calculation: "12人*10000元*12月" }));
    expect(askedAmounts(reckoned(144_000_000), reckoned(150_000_000), CARRIED_BASIS)).toEqual([
      {
        kind: "magnitude",
        sheet: "",
        message:
          "202001 2010301 30101：测算依据“12人*10000元*12月”等于 1,440,000.00 元（144.00 万元），与金额 1,500,000.00 元（150.00 万元）不同，请核对",
      },
    ]);
  });

  it("names what is no line by where it stands", () => {
    const slipped = changed(({ priorYear }) => Object.assign(priorYear ?? {}, { operatingExpense: 19_010 }));
    expect(askedAmounts(demoBook(), slipped, CARRIED_BASIS).map(({ message }) => message)).toEqual([
      "上年数：上年金额 190.10 元与本年机关运行经费相差悬殊，是 190.10 元（0.01901 万元），还是 1,901,000.00 元（190.10 万元），请核对",
    ]);
  });

  it("counts what it does not list", () => {
    const slipped = changed(({ projects, procurement, units }) => {
      const [unit] = units;
      for (let index = 0; index < 25; index++) {
        procurement.push({
          ...{ unit: unit?.code ?? "", category: "goods", name: `设备${index}`, source: "generalPublicBudget" },
          ...{ carriedOver: false, amount: 1_000 + index, project: projects[0]?.code ?? null },
        });
      }
    });
    const asked = askedAmounts(demoBook(), slipped, CARRIED_BASIS);
    expect(asked).toHaveLength(21);
    expect(asked.at(-1)?.message).toBe("另有 5 处金额存疑，见校验");
  });
});
