import { describe, expect, it } from "vitest";
import { demoContext, found, lineOf } from "../testing";
import { AMT_01 } from "./amt-01";

describe("AMT-01", () => {
  it("passes the demo", () => expect(found(AMT_01, demoContext())).toEqual([]));

  it("asks at the line, both readings offered", () => {
    const context = demoContext((book) => Object.assign(lineOf(book, "L045"), { amount: 480 }));
    expect(found(AMT_01, context)).toEqual(["AMT-01 line:L045.amount"]);
    expect(AMT_01.check(context)[0]?.message).toBe(
      "金额 4.80 元不足一百元，是 4.80 元（0.00048 万元），还是 48,000.00 元（4.80 万元）？",
    );
  });

  it("asks once about a unit whose lines all slipped alike", () => {
    const context = demoContext((book) => {
      for (const line of book.lines) if (line.unit === "202002" && line.class === "basic") line.amount = 4_000;
    });
    const [first, ...more] = AMT_01.check(context);
    expect(more).toEqual([]);
    expect(first?.also?.length).toBeGreaterThan(10);
    expect(first?.message).toMatch(/^有 \d+ 行金额可能录错了单位或位数，如：金额 40\.00 元不足一百元/);
  });
});
