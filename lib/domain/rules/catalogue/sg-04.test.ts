import { describe, expect, it } from "vitest";
import type { BudgetBook } from "../../book/types";
import { checkRule } from "../run";
import { addLine, demoContext, found, lineOf } from "../testing";
import { AMT_01 } from "./amt-01";
import { SG_04 } from "./sg-04";

const withReception =
  (fen: number, reason = "接待批次增加") =>
  (book: BudgetBook) => {
    lineOf(book, "L045").amount = fen;
    book.narrative.reasons["threePublic.reception"] = { text: reason };
  };

describe("SG-04", () => {
  it("passes on the demo budget, and does not apply without last year", () => {
    expect(found(SG_04, demoContext())).toEqual([]);
    const none = demoContext((book) => {
      book.priorYear = null;
    });
    expect(SG_04.applies?.(none)).toBe("没有上年数");
  });

  it("accepts as much as last year and asks about one fen more, though the whole is less", () => {
    expect(found(SG_04, demoContext(withReception(4_800_000)))).toEqual([]);
    const context = demoContext(withReception(4_800_001));
    expect(found(SG_04, context)).toEqual(["SG-04 line:L045.amount"]);
    expect(checkRule(SG_04, context)[0]).toMatchObject({
      severity: "confirm",
      message: "公务接待费 48,000.01 元大于上年 48,000.00 元",
      difference: "0.01 元",
    });
  });

  it("asks of each item that grows", () => {
    const context = demoContext((book) => {
      withReception(6_000_000)(book);
      addLine(book, { economic: "30212", amount: 3_000_000 });
    });
    expect(found(SG_04, context)).toEqual(["SG-04 line:N81.amount", "SG-04 line:L045.amount"]);
  });

  it("asks about bought cars only when they make the whole grow", () => {
    const buying = (fen: number) =>
      demoContext((book) => {
        lineOf(book, "L052").amount = 30_000_000;
        addLine(book, { economic: "31013", amount: fen });
      });
    expect(found(SG_04, buying(14_000_000))).toEqual([]);
    expect(found(SG_04, buying(14_000_001))).toEqual(["SG-04 line:N81.amount"]);
  });

  it("takes a reason that names the approval for an answer", () => {
    expect(found(SG_04, demoContext(withReception(6_000_000, "经区政府批准承办西部消防运动会")))).toEqual([]);
    expect(found(SG_04, demoContext(withReception(6_000_000, "万盛委办〔2023〕12号增加接待任务")))).toEqual([]);
  });

  it("leaves an amount to AMT-01 that it asks about", () => {
    const context = demoContext(withReception(48_000_000));
    expect(found(AMT_01, context)).toEqual(["AMT-01 line:L045.amount"]);
    expect(found(SG_04, context)).toEqual([]);
  });

  it("states the whole as an equation of the check sheet", () => {
    expect(SG_04.equations?.(demoContext())).toHaveLength(1);
  });
});
