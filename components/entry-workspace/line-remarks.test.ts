import { describe, expect, it } from "vitest";
import type { EntryRemark } from "@/lib/domain/entry/check";
import { isWhole, remarksByColumn } from "./line-remarks";

const remark = (given: Partial<EntryRemark>): EntryRemark => ({
  ...{
    field: "amount",
    severity: "block",
    message: "请填写金额",
    remedy: null,
    rule: null,
    refused: true,
    blank: true,
  },
  ...given,
});

describe("isWhole", () => {
  it("holds back what the server would refuse and a choice without its reason, but no finding", () => {
    expect(isWhole([remark({})])).toBe(false);
    expect(isWhole([remark({ field: "note", severity: "confirm", refused: false })])).toBe(false);
    expect(isWhole([remark({ field: "function", rule: "CLS-01", refused: false })])).toBe(true);
    expect(isWhole([])).toBe(true);
  });
});

describe("remarksByColumn", () => {
  it("puts each remark at its column with its remedy, and what has no column at the first; each once", () => {
    const remarks = [
      remark({ remedy: "请填写整数" }),
      remark({ field: "unit", message: "没有这个单位" }),
      remark({ field: "unit", message: "没有这个单位" }),
    ];
    expect(remarksByColumn(remarks, [{ field: null, message: "行已删除" }], ["function", "amount"])).toEqual({
      amount: [{ severity: "block", text: "请填写金额。请填写整数" }],
      function: [
        { severity: "block", text: "没有保存：行已删除" },
        { severity: "block", text: "没有这个单位" },
      ],
    });
  });
});
