import { describe, expect, it } from "vitest";
import { codeBooks } from "@/lib/domain/classification";
import { blankLine, cellsOf, derivedCode, isBlankLine, NEW_CELLS, type TypedLine, withCells } from "./typed-line";

const codes = codeBooks(2024);
const derive = (line: TypedLine) => derivedCode(codes, line, "administrative");
const line = blankLine("k1", { unit: "202001", class: "basic", project: null });

describe("a typed line", () => {
  it("begins blank, with nothing of what belongs to the grid as a whole in its cells", () => {
    expect(isBlankLine(line)).toBe(true);
    expect(cellsOf(line)).toEqual({
      function: null,
      economic: null,
      governmentEconomic: null,
      source: null,
      carriedOver: false,
      expense: null,
      amount: null,
      note: null,
    });
  });

  it("is no longer blank with a zero amount: blank is not zero", () => {
    expect(isBlankLine(withCells(line, { amount: 0 }, derive))).toBe(false);
  });

  it("derives the government code from the department's, by the kind of the unit", () => {
    const typed = withCells(line, { economic: "30101" }, derive);
    expect(typed.governmentEconomic).toBeNull();
    expect(derive(typed)).toBe("50101");
    expect(derivedCode(codes, typed, "institution")).toBe("50501");
  });

  it("leaves a government code that equals the derived one to be derived, and keeps another", () => {
    expect(withCells(line, { economic: "30101", governmentEconomic: "50101" }, derive).governmentEconomic).toBeNull();
    expect(withCells(line, { economic: "30101", governmentEconomic: "50102" }, derive).governmentEconomic).toBe(
      "50102",
    );
  });

  it("takes 上年结转 that was not answered for no", () => {
    const typed = withCells(line, NEW_CELLS, derive);
    expect(typed.carriedOver).toBe(false);
    expect(typed.source).toBe("generalPublicBudget");
    expect(isBlankLine(typed)).toBe(true);
    expect(withCells({ ...line, carriedOver: true }, { note: "甲" }, derive).carriedOver).toBe(true);
  });

  it("takes a note without words for none", () => {
    expect(withCells(line, { note: "  " }, derive).note).toBeNull();
  });
});
