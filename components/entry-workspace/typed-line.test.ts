import { describe, expect, it } from "vitest";
import { CARRIED_CODES } from "@/lib/domain/classification";
import {
  blankLine,
  cellsOf,
  derivedCode,
  isBlankLine,
  newCells,
  softFields,
  type TypedLine,
  withCells,
} from "./typed-line";

const codes = CARRIED_CODES.of(2024);
const derive = (line: TypedLine) => derivedCode(codes, line, "administrative");
const figures = { priorYear: 700, change: -50, remaining: null };
const line = blankLine("k1", { unit: "202001", class: "basic", project: null });

describe("a typed line", () => {
  it("begins blank, with nothing of what belongs to the grid as a whole in its cells", () => {
    expect(isBlankLine(line)).toBe(true);
    expect(cellsOf(line, figures)).toEqual({
      function: null,
      economic: null,
      governmentEconomic: null,
      source: null,
      carriedOver: false,
      expense: null,
      amount: null,
      note: null,
      calculation: null,
      number: null,
      ...figures,
    });
  });

  it("takes back the cells it was shown with, without the number and the figures that stand among them", () => {
    const numbered = { ...line, id: "L045", note: "甲" };
    expect(withCells(numbered, cellsOf(numbered, figures), derive)).toEqual(numbered);
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
    const typed = withCells(line, newCells(null), derive);
    expect(typed.carriedOver).toBe(false);
    expect(typed.source).toBe("generalPublicBudget");
    expect(isBlankLine(typed)).toBe(true);
    expect(withCells({ ...line, carriedOver: true }, { note: "甲" }, derive).carriedOver).toBe(true);
  });

  it("keeps 测算依据 with the amount, and none where there is none", () => {
    const reckoned = withCells(line, { amount: 4_200_000, calculation: "12*3500" }, derive);
    expect(reckoned.calculation).toBe("12*3500");
    expect(cellsOf(reckoned, figures).calculation).toBe("12*3500");
    expect(withCells(reckoned, { calculation: null }, derive)).not.toHaveProperty("calculation");
  });

  it("takes a note without words for none", () => {
    expect(withCells(line, { note: "  " }, derive).note).toBeNull();
  });

  it("takes function and source of the line above, which do not make a new line one that was typed", () => {
    const above = { function: "2080505", source: "fiscalAccount", economic: "30108", amount: 100, carriedOver: true };
    const begun = newCells(above);
    expect(begun).toEqual({ ...newCells(null), function: "2080505", source: "fiscalAccount" });
    const typed = withCells(line, begun, derive);
    expect(isBlankLine(typed, begun)).toBe(true);
    expect(isBlankLine(typed)).toBe(false);
    expect([...softFields(typed, begun, derive)]).toEqual(["governmentEconomic", "function", "source", "carriedOver"]);
    const other = withCells(typed, { function: "2010301", carriedOver: true }, derive);
    expect([...softFields(other, begun, derive)]).toEqual(["governmentEconomic", "source"]);
  });

  it("takes 人员/公用 of the code, asks where the code leaves it open, and keeps what a person chose", () => {
    const typed = withCells(line, { economic: "30101" }, derive);
    expect(typed.expense).toBe("personnel");
    expect([...softFields(typed, undefined, derive)]).toEqual(["governmentEconomic", "expense"]);
    expect(withCells(typed, { economic: "30201" }, derive).expense).toBe("operating");
    const open = withCells(typed, { economic: "30299" }, derive);
    expect(open.expense).toBeNull();
    const chosen = withCells(open, { expense: "personnel" }, derive);
    expect(withCells(chosen, { amount: 5 }, derive).expense).toBe("personnel");
    expect(withCells(chosen, { economic: "30239" }, derive).expense).toBe("personnel");
    expect(withCells(typed, { expense: "operating" }, derive).expense).toBe("operating");
    expect(withCells(typed, { expense: null }, derive).expense).toBe("personnel");
  });

  it("divides no project line into 人员 and 公用", () => {
    const project = blankLine("k2", { unit: "202001", class: "project", project: "P1" });
    expect(withCells(project, { economic: "30201" }, derive).expense).toBeNull();
  });
});
