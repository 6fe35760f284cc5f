import { describe, expect, it } from "vitest";
import type { Finding } from "../rules/types";
import { explain, type FindingReason, sayingOf } from "./reasons";

const finding: Finding = {
  rule: "SG-05",
  severity: "confirm",
  place: { kind: "cell", address: "10!total.reception" },
  subject: "cell:10!total.reception",
  also: [],
  message: "公务接待费比上年增加",
  actual: "4.80",
  expected: "4.50",
  difference: "0.30",
  basis: "示例",
  remedy: "示例",
};
const reason: FindingReason = {
  rule: "SG-05",
  subject: finding.subject,
  said: sayingOf(finding),
  text: "招商活动增加",
  author: "经办示例",
  at: "2026-01-05T01:02:03.000Z",
};

describe("explain", () => {
  it("pairs a finding with its reason", () => {
    expect(explain([finding], [reason])).toEqual([{ finding, reason, lapsed: null }]);
  });

  it("lets a reason lapse when the figure moves", () => {
    const moved = { ...finding, actual: "4.90", difference: "0.40" };
    expect(explain([moved], [reason])).toEqual([{ finding: moved, reason: null, lapsed: reason }]);
  });

  it("asks for none where a finding blocks or only informs", () => {
    expect(
      explain(
        [
          { ...finding, severity: "block" },
          { ...finding, severity: "note" },
        ],
        [],
      ),
    ).toEqual([]);
  });
});
