import { describe, expect, it } from "vitest";
import { carriedTo } from "./carried";
import { compileCodeTree } from "./tree";

const before = {
  rows: "code,name,confidence,fund\n201,甲,H,general\n20101,乙,H,general\n2010101,丙,H,general\n2010102,丁,M,general",
  lists: "published 201 20101",
  book: 2030,
};

describe("carriedTo", () => {
  it("adds, renames and ends codes, and says what took their place", () => {
    const changes = [
      "change,code,name,confidence,fund,replacedBy",
      "new,2010103,戊,M,general",
      "renamed,2010101,丙（新）",
      "ended,2010102,,,,2010101 丙（新）；2010103 戊",
    ].join("\n");
    const { rows, lists, book } = carriedTo(2031, before, changes);
    const tree = compileCodeTree("function", 2031, rows, lists, book);
    expect(tree.all.map(({ code, name }) => `${code} ${name}`)).toEqual([
      ...["201 甲", "20101 乙", "2010101 丙（新）", "2010102 丁", "2010103 戊"],
    ]);
    expect(tree.get("2010102")).toMatchObject({ until: 2030, replacedBy: "2010101 丙（新）；2010103 戊" });
    expect([tree.book, tree.listOf("20101")]).toEqual([2030, "recalled"]);
  });

  it("changes nothing that the year before, imported, knows already or does not have", () => {
    const changes = "change,code,name,confidence,fund\nnew,2010102,另名,M,general\nrenamed,2010199,己\nended,2010198";
    expect(carriedTo(2031, before, changes).rows).toBe(carriedTo(2031, before, "").rows);
  });

  it("refuses a change that is none of the three", () => {
    expect(() => carriedTo(2031, before, "change,code,name\nmoved,2010101,丙")).toThrow("new、renamed、ended");
  });
});
