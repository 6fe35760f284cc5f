import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chongqing2024 } from "../editions/chongqing-2024";
import { WAN_YUAN } from "../money";
import { changeWords, hasLapsed, isReasonWanted, standingOf } from "./reason-standing";

const limits = chongqing2024.parameters;
const wan = (amount: number) => amount * 1_000_000;

describe("hasLapsed", () => {
  it.each([
    [wan(4), wan(-4), true],
    [wan(4), 0, true],
    [0, wan(4), true],
    [wan(10), wan(12), false],
    [wan(10), wan(12) + 10_000, true],
    [wan(1), 1_500_000, false],
    [wan(1), 1_510_000, true],
    [wan(-24), wan(-20), false],
    [wan(-24), wan(-19), true],
  ])("written for %i, now %i → %s", (written, now, lapsed) => expect(hasLapsed(written, now, limits)).toBe(lapsed));

  it("never lapses beside the change it was written for", () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (fen) => !hasLapsed(fen, fen, limits)));
  });
});

describe("standingOf", () => {
  const now = { difference: -400, before: 4400 };
  it("keeps reasons of which nobody recorded what they were written for", () => {
    expect(standingOf({ text: "封存1辆" }, now, limits, WAN_YUAN)).toBe("stands");
    expect(standingOf({ text: "封存1辆", for: wan(-4) }, now, limits, WAN_YUAN)).toBe("stands");
    expect(standingOf({ text: "封存1辆", for: wan(4) }, now, limits, WAN_YUAN)).toBe("lapsed");
  });

  it("takes words that say nothing for none", () => {
    expect(standingOf({ text: "见附件" }, now, limits, WAN_YUAN)).toBe("missing");
    expect(standingOf(undefined, now, limits, WAN_YUAN)).toBe("missing");
  });
});

describe("isReasonWanted", () => {
  const wanted = (subject: Parameters<typeof isReasonWanted>[0], difference: number, before: number) =>
    isReasonWanted(subject, { difference, before }, limits, WAN_YUAN);

  it("asks of “三公”经费 and 机关运行经费 whatever is not minor", () => {
    expect(wanted("threePublic.reception", 10, 480)).toBe(false);
    expect(wanted("threePublic.reception", -11, 480)).toBe(true);
    expect(wanted("operatingExpense", 11, 1_000_000)).toBe(true);
  });

  it("asks of the other parts beyond one percent, or beyond what is large", () => {
    expect(wanted("general.basic", 1_000, 100_000)).toBe(false);
    expect(wanted("general.basic", -1_001, 100_000)).toBe(true);
    expect(wanted("general.project", 10_001, 100_000_000)).toBe(true);
    expect(wanted("governmentFund", 11, 0)).toBe(true);
  });

  it("never asks of the totals", () => {
    expect(wanted("income.total", 100_000, 0)).toBe(false);
    expect(wanted("expenditure.total", 100_000, 0)).toBe(false);
  });
});

describe("changeWords", () => {
  it("writes a printed change", () => {
    expect([4891, -400, 0].map((printed) => changeWords(printed, WAN_YUAN))).toEqual([
      "增加 48.91 万元",
      "减少 4 万元",
      "持平",
    ]);
  });
});
