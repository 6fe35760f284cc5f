import { describe, expect, it } from "vitest";
import { amountField, amountText, readAmount } from "./amount-value";

describe("amounts of a form", () => {
  it("are fen whatever unit they are typed in", () => {
    expect(readAmount("1,234.5", "yuan", false)).toBe(123_450);
    expect(readAmount("0.5", "wan", false)).toBe(500_000);
    expect(readAmount("　", "yuan", false)).toBeNull();
  });

  it("may be negative only where that is meant", () => {
    expect(readAmount("-1485000", "yuan", true)).toBe(-148_500_000);
    expect(readAmount("－148.5", "wan", true)).toBe(-148_500_000);
    expect(readAmount("-0", "yuan", true)).toBe(0);
    expect(readAmount("-", "yuan", true)).toEqual({ raw: "-", message: "请在负号后填写金额" });
    expect(readAmount("-1", "yuan", false)).toEqual({ raw: "-1", message: "金额“-1”为负数，应为零或正数" });
  });

  it("keep what could not be read and refuse it with its message", () => {
    const unread = readAmount("一千", "yuan", false);
    expect(amountText(unread, "yuan")).toBe("一千");
    const parsed = amountField("金额").safeParse(unread);
    expect(parsed.error?.issues[0]?.message).toBe(
      "金额“一千”无法识别，应为以元为单位的数字，最多两位小数，如 1776589.00",
    );
  });

  it("ask for a blank one", () => {
    expect(amountField("补助镇街").safeParse(null).error?.issues[0]?.message).toBe("请填写补助镇街，没有时填 0");
    expect(amountField("补助镇街").parse(0)).toBe(0);
  });
});
