import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, lineOf } from "../testing";
import { DUP_02 } from "./dup-02";

const twin = (patch: object) =>
  demoContext((book) => {
    book.lines.push({ ...lineOf(book, "L080"), id: "L081", carriedOver: true, ...patch });
  });

describe("DUP-02", () => {
  it("does not apply where nothing was carried over", () => {
    expect(DUP_02.applies?.(demoContext())).toBe("没有上年结转的支出");
  });

  it("speaks at the carried twin of a line, whatever its note", () => {
    const context = twin({ note: "结转" });
    expect(found(DUP_02, context)).toEqual(["DUP-02 line:L081.carriedOver, line:L080"]);
    expect(checkRule(DUP_02, context)[0]).toMatchObject({
      severity: "confirm",
      message: "本行列上年结转，明细 L080 用本年资金列了同样的支出，都是 200.00 万元",
    });
  });

  it("has nothing against another amount, 款 or source", () => {
    for (const patch of [{ amount: 1 }, { economic: "30213" }, { source: "other" }]) {
      expect(found(DUP_02, twin(patch))).toEqual([]);
    }
  });
});
