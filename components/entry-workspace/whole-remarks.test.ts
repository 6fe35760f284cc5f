import { describe, expect, it } from "vitest";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { demoBook } from "@/lib/domain/rules/testing";
import { wholeRemarks } from "./whole-remarks";

describe("wholeRemarks", () => {
  it("marks every line of one cause that only the whole book shows", () => {
    const book = demoBook(({ lines }) => {
      for (const line of lines.slice(0, 3)) Object.assign(line, { unit: "202001", source: "superiorSubsidy" });
    });
    const remarks = wholeRemarks(disclose(book, CARRIED_BASIS).findings);
    const said = book.lines.map(({ id }) => remarks.get(id)?.find(({ rule }) => rule === "SUM-07"));
    expect(said.slice(0, 4).map((one) => one && [one.field, one.severity])).toEqual([
      ["source", "block"],
      ["source", "block"],
      ["source", "block"],
      undefined,
    ]);
  });

  it("leaves what a line says by itself to the line", () => {
    const book = demoBook(({ lines: [line] }) => {
      if (line) line.function = "2010398";
    });
    const rules = [...wholeRemarks(disclose(book, CARRIED_BASIS).findings).values()].flat().map(({ rule }) => rule);
    expect(rules).not.toContain("CLS-17");
  });
});
