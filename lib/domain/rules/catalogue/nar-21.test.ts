import { describe, expect, it } from "vitest";
import { demoContext } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_21 } from "./nar-21";

/** The demo, whose income grew by 48.91 万元, with a reason of that written for another change. */
const writtenFor = (fen: number) =>
  demoContext((book) => {
    book.narrative.reasons["income.total"] = { text: "上年结转资金列入预算", for: fen };
  });

describe("NAR-21", () => {
  it("passes a reason that nobody asks for, written for a change near the one that prints", () => {
    expect(added(writtenFor(48_910_000))).toEqual([]);
    expect(added(writtenFor(41_000_000))).toEqual([]);
  });

  it("asks again about one that was written for another change", () => {
    const context = writtenFor(-48_910_000);
    expect(added(context)).toEqual(["NAR-21 book:narrative.reasons.income.total"]);
    expect(only(NAR_21, context)).toMatchObject({
      severity: "confirm",
      message: "收入预算的变动原因为“减少 48.91 万元”而写，现为“增加 48.91 万元”，须重新确认",
    });
  });
});
