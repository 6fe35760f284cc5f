import { describe, expect, it } from "vitest";
import type { Line } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { AMT_01 } from "./amt-01";
import { withLines } from "./cls-testing";
import { SUM_17 } from "./sum-17";

const changed = (patches: Record<string, Partial<Line>>) => demoContext(withLines(patches));

describe("SUM-17", () => {
  it("passes the demo", () => {
    expect(found(SUM_17, demoContext())).toEqual([]);
  });

  it("asks once about the few lines with fen", () => {
    const context = changed({ L001: { amount: 177_658_937 }, L052: { amount: 40_000_001 } });
    expect(found(SUM_17, context)).toEqual(["SUM-17 line:L001.amount, line:L052.amount"]);
    expect(checkRule(SUM_17, context)[0]).toMatchObject({
      severity: "confirm",
      message: "财政拨款安排的明细都是整元，有 2 行带有角分",
    });
  });

  it("accepts fen of last year and of other money, and places that plan in fen", () => {
    expect(found(SUM_17, changed({ L080: { carriedOver: true, amount: 1_234_567 } }))).toEqual([]);
    expect(found(SUM_17, changed({ L080: { source: "other", amount: 1_234_567 } }))).toEqual([]);
    const fen = demoContext((book) => {
      for (const line of book.lines) line.amount += 1;
    });
    expect(found(SUM_17, fen)).toEqual([]);
  });

  it("leaves an amount to AMT-01 that it asks about", () => {
    const context = changed({ L001: { amount: 17_766 } });
    expect(found(AMT_01, context)).toEqual(["AMT-01 line:L001.amount"]);
    expect(found(SUM_17, context)).toEqual([]);
  });
});
