import { describe, expect, it } from "vitest";
import { placesOf } from "../places/subject";
import type { Finding } from "../rules/types";
import { askedOf, countWaiting, explain, type FindingReason, sayingOf, waitingFindings } from "./reasons";

const finding: Finding = {
  rule: "SG-05",
  severity: "confirm",
  place: { kind: "cell", address: "threePublic!total.reception" },
  subject: "cell:threePublic!total.reception",
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
  places: placesOf(finding),
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

  describe("of a finding with several places", () => {
    const line = (id: string) => ({ kind: "line" as const, id, field: "function" });
    const at = (...ids: [string, ...string[]]): Finding => {
      const [place, ...also] = ids.map(line) as [ReturnType<typeof line>];
      return { ...finding, place, subject: `line:${place.id}.function`, also };
    };
    const three = at("L1", "L2", "L3");
    const written = { ...reason, subject: three.subject, places: placesOf(three) };

    it("covers all of them with one reason, and what is left of them", () => {
      expect(explain([three], [written])[0]?.reason).toBe(written);
      expect(explain([at("L2", "L3")], [written])[0]?.reason).toBe(written);
    });

    it("lets the reason lapse when a place is added", () => {
      const more = at("L1", "L2", "L3", "L4");
      expect(explain([more], [written])).toEqual([{ finding: more, reason: null, lapsed: written }]);
      const other = at("L2", "L9");
      expect(explain([other], [written])).toEqual([{ finding: other, reason: null, lapsed: written }]);
    });

    it("asks with all places, so that nobody answers for one that was not shown", () => {
      expect(askedOf(three)).toBe(`${sayingOf(three)}\nline:L1.function\nline:L2.function\nline:L3.function`);
    });
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

it("counts of what wants a reason only what has none", () => {
  const other = { ...finding, actual: "4.90" };
  const findings: Finding[] = [finding, other, { ...finding, severity: "block" }, { ...finding, severity: "note" }];
  const explained = explain(findings, [reason]);
  expect(countWaiting(findings, explained)).toEqual({ block: 1, confirm: 1, note: 1 });
  expect(waitingFindings(findings, explained)).toEqual(findings.slice(1));
});
