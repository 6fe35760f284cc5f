import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { compareYears } from "./years";

const current = disclose(demoBook(), CARRIED_BASIS);

describe("compareYears", () => {
  it("is nothing when last year is not known", () => {
    expect(compareYears(null, disclose({ ...demoBook(), priorYear: null }, CARRIED_BASIS), CARRIED_BASIS)).toBeNull();
  });

  it("compares kinds by function, class and source with 上年数, exactly", () => {
    const years = compareYears(null, current, CARRIED_BASIS);
    expect(years?.byLine).toBe(false);
    const sum = (side: "before" | "after") => years?.expenditure.reduce((total, one) => total + (one[side] ?? 0), 0);
    const { lines, priorYear } = demoBook();
    const total = (list: readonly { amount: number }[]) => list.reduce((all, { amount }) => all + amount, 0);
    const difference = years?.expenditure.reduce((all, one) => all + one.difference, 0);
    expect(difference).toBe(total(lines) - total(priorYear?.lines ?? []));
    expect((sum("after") ?? 0) - (sum("before") ?? 0)).toBe(difference);
    const admin = years?.expenditure.find(({ name }) => name.startsWith("2010301 "));
    expect(admin?.name).toBe("2010301 行政运行 · 基本支出 · 一般公共预算");
    expect(admin?.words).toMatch(/^2010301 行政运行 · 基本支出 · 一般公共预算 由 .+ 万?元[增减]为 .+ 万?元$/);
  });

  it("compares by economic code when last year's lines are known", () => {
    const last = demoBook();
    last.fiscalYear = 2023;
    const [line] = last.lines;
    if (line) line.amount -= 1_000_000;
    const years = compareYears(disclose(last, CARRIED_BASIS), current, CARRIED_BASIS);
    expect(years?.byLine).toBe(true);
    expect(years?.expenditure).toEqual([
      expect.objectContaining({ difference: 1_000_000, name: expect.stringContaining("30101 基本工资") }),
    ]);
    expect(years?.income).toEqual([]);
  });
});
