import { describe, expect, it } from "vitest";
import type { BudgetBook } from "../../book/types";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { TXT_06 } from "./txt-06";

const edited = (edit: (book: BudgetBook) => void) => demoContext(edit);

describe("TXT-06", () => {
  it("passes the demo", () => {
    expect(found(TXT_06, demoContext())).toEqual([]);
  });

  it("asks for the use of project money and of a fund", () => {
    const context = edited((book) => {
      book.narrative.uses = {};
    });
    expect(found(TXT_06, context)).toEqual([
      "TXT-06 book:narrative.uses.general.project",
      "TXT-06 book:narrative.uses.governmentFund",
    ]);
    expect(TXT_06.check(context)[0]?.message).toBe("没有填写一般公共预算财政拨款项目支出的主要用途");
  });

  it("asks no use of money that is not there, or was carried over with its use", () => {
    const context = edited((book) => {
      book.narrative.uses = {};
      book.lines = book.lines
        .filter(({ source }) => source !== "governmentFund")
        .map((line) => (line.class === "project" ? { ...line, carriedOver: true } : line));
    });
    expect(found(TXT_06, context)).toEqual([]);
  });

  it("asks for the divisions", () => {
    const context = edited((book) => {
      book.narrative.divisions = [];
    });
    expect(added(context)).toEqual(["TXT-06 book:narrative.divisions"]);
    expect(only(TXT_06, context).message).toBe("没有填写内设机构");
  });
});
