import { describe, expect, it } from "vitest";
import { deadlinesOf } from "./deadlines";

const OPEN = { issueToUnits: null, disclose: null };
const words = (today: string, done = OPEN as Record<"issueToUnits" | "disclose", string | null>) =>
  deadlinesOf("2026-02-10", done, today).map((one) => one.words);

describe("deadlinesOf", () => {
  it("runs no clock before the approval", () => {
    expect(deadlinesOf(null, OPEN, "2026-02-10")).toEqual([]);
  });

  it("counts calendar days over the end of a month", () => {
    expect(words("2026-02-10")).toEqual([
      "批复所属单位：还有 15 天（期限 2026-02-25）",
      "向社会公开：还有 20 天（期限 2026-03-02）",
    ]);
  });

  it("knows the last day and the day after", () => {
    expect(words("2026-02-25")[0]).toBe("批复所属单位：今天到期");
    expect(words("2026-03-03")[1]).toBe("向社会公开：已逾期 1 天（期限 2026-03-02）");
  });

  it("stops when it was done, in time or late", () => {
    expect(words("2026-12-31", { issueToUnits: "2026-02-25", disclose: "2026-03-05" })).toEqual([
      "批复所属单位：已于 2026-02-25 按期完成",
      "向社会公开：已于 2026-03-05 完成，逾期 3 天",
    ]);
  });
});
