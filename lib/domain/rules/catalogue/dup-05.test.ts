import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { DUP_05 } from "./dup-05";

describe("DUP-05", () => {
  it("passes the demo, and the same amount on another 项", () => {
    expect(found(DUP_05, demoContext())).toEqual([]);
    const context = demoContext(({ priorYear }) => {
      const [first] = priorYear?.lines ?? [];
      if (first) priorYear?.lines.push({ ...first, function: "2010399" });
    });
    expect(found(DUP_05, context)).toEqual([]);
  });

  it("speaks at a line entered twice", () => {
    const context = demoContext(({ priorYear }) => {
      const [first] = priorYear?.lines ?? [];
      if (first) priorYear?.lines.push({ ...first });
    });
    expect(found(DUP_05, context)).toEqual(["DUP-05 book:priorYear.lines[13].amount"]);
    expect(checkRule(DUP_05, context)[0]).toMatchObject({
      severity: "confirm",
      message: "上年数的 2010301 行政运行 720.38 万元 录入了两次",
    });
  });

  it("is one finding for a list pasted twice", () => {
    const context = demoContext(({ priorYear }) => {
      if (priorYear) priorYear.lines = [...priorYear.lines, ...priorYear.lines.map((line) => ({ ...line }))];
    });
    const [finding, ...others] = checkRule(DUP_05, context);
    expect([finding?.subject, finding?.also.length, others.length]).toEqual(["book:priorYear.lines[13].amount", 12, 0]);
    expect(finding?.message).toBe("上年数有 13 行与前面的行完全相同，共 1,904.07 万元，可能粘贴了两次");
  });
});
