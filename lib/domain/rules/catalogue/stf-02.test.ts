import { describe, expect, it } from "vitest";
import type { Line } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { AMT_01 } from "./amt-01";
import { STF_02 } from "./stf-02";
import { contextWithoutTables, department, line, type Sketch } from "./unit-testing";

const SCHOOL: Sketch = { name: "南江区特殊教育学校", kind: "institution", running: "2050701" };
const changed = (patches: Record<string, Partial<Line>>) =>
  contextWithoutTables(
    department([SCHOOL], (book) => {
      for (const [id, patch] of Object.entries(patches)) Object.assign(line(book, id), patch);
    }),
  );

describe("STF-02", () => {
  it("passes the demo, whose institution pays 9.19 % of its wages as pension, and a school", () => {
    expect(found(STF_02, demoContext())).toEqual([]);
    expect(found(STF_02, changed({}))).toEqual([]);
  });

  it("speaks at a contribution that is twice as much", () => {
    const context = changed({ A04: { amount: 64_000_000 } });
    expect(found(STF_02, context)).toEqual(["STF-02 line:A04.amount"]);
    expect(checkRule(STF_02, context)[0]).toMatchObject({
      severity: "confirm",
      message:
        "“南江区特殊教育学校”工资 242.00 万元，30108 机关事业单位基本养老保险缴费占 26.45%（64.00 万元），一般为 5% 至 24%",
    });
  });

  it("holds exactly at the ends of a band", () => {
    expect(found(STF_02, changed({ A04: { amount: 58_080_000 } }))).toEqual([]);
    expect(found(STF_02, changed({ A04: { amount: 58_080_001 } }))).toEqual(["STF-02 line:A04.amount"]);
    expect(found(STF_02, changed({ A04: { amount: 12_100_000 } }))).toEqual([]);
    expect(found(STF_02, changed({ A04: { amount: 12_099_999 } }))).toEqual(["STF-02 line:A04.amount"]);
  });

  it("speaks at the wages when several contributions say so", () => {
    const context = changed({ A03: { economic: "30199" } });
    expect(found(STF_02, context)).toEqual(["STF-02 line:A01.amount, line:A02.amount"]);
    expect(checkRule(STF_02, context)[0]?.message).toMatch(
      /^“南江区特殊教育学校”工资 102.00 万元与缴费不成比例：30108 .+占 31.37%/,
    );
  });

  it("leaves an amount to AMT-01 that it asks about", () => {
    const context = changed({ A01: { amount: 9_000 } });
    expect(found(AMT_01, context)).toEqual(["AMT-01 line:A01.amount"]);
    expect(found(STF_02, context)).toEqual([]);
  });
});
