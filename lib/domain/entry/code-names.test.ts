import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import type { BudgetBook } from "../book/types";
import { CARRIED_BASIS } from "../editions/basis";
import { codesToName, withName } from "./code-names";

function bookWith(codes: readonly string[], last: readonly string[] = []): BudgetBook {
  const book = demoBook();
  const [line] = book.lines;
  const [prior] = book.priorYear?.lines ?? [];
  if (!line || !prior || !book.priorYear) throw new Error("The demo has lines of both years");
  book.lines = codes.map((code, index) => ({ ...line, id: `L${index}`, function: code }));
  book.priorYear.lines = last.map((code) => ({ ...prior, function: code }));
  return book;
}

describe("codesToName", () => {
  it("asks for nothing while every code has a name, or is wrong", () => {
    expect(codesToName(demoBook(), CARRIED_BASIS)).toEqual([]);
    expect(codesToName(bookWith(["2010391", "2999901"], ["2010391"]), CARRIED_BASIS)).toEqual([]);
  });

  it("lists codes that no code book carries, a 款 before its 项, with the names given so far", () => {
    const book = bookWith(["2300101", "2136788", "2010301"], ["2010390", "2136788"]);
    book.codeNames = [{ code: "2136788", name: "库区道路建设" }];
    expect(codesToName(book, CARRIED_BASIS)).toEqual([
      { code: "2010390", name: "" },
      { code: "2136788", name: "库区道路建设" },
      { code: "23001", name: "" },
      { code: "2300101", name: "" },
    ]);
  });
});

describe("withName", () => {
  it("writes, replaces and takes away a name", () => {
    const names = withName([{ code: "2136788", name: "旧名" }], "23001", " 返还性支出 ");
    expect(names).toEqual([
      { code: "2136788", name: "旧名" },
      { code: "23001", name: "返还性支出" },
    ]);
    expect(withName(names, "2136788", "库区道路建设")[0]).toEqual({ code: "2136788", name: "库区道路建设" });
    expect(withName(names, "23001", " ")).toEqual([{ code: "2136788", name: "旧名" }]);
  });
});
