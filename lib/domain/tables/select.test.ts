import { describe, expect, it } from "vitest";
import { matcher, narrow } from "./select";

const line = { from: "lines", function: "2010301", source: "generalPublicBudget", class: "basic" } as const;

describe("matcher", () => {
  it.each([
    [{}, true],
    [{ function: ["201"] }, true],
    [{ function: ["2010301"] }, true],
    [{ function: ["202", "20103"] }, true],
    [{ function: ["2010"] }, true],
    [{ function: ["301"] }, false],
    [{ class: ["basic", "project"], source: ["generalPublicBudget"] }, true],
    [{ class: ["bas"] }, false],
    [{ class: [] }, false],
    [{ project: [""] }, true],
  ])("%j selects the line: %s", (where, selected) => {
    expect(matcher({ from: "lines", where })(line)).toBe(selected);
  });

  it("selects nothing of another set", () => {
    expect(matcher({ from: "revenues", where: {} })(line)).toBe(false);
  });
});

describe("narrow", () => {
  it("keeps both dimensions", () => {
    expect(narrow({ class: ["basic"] }, { source: ["other"] })).toEqual({ class: ["basic"], source: ["other"] });
  });

  it("keeps of one dimension what both allow", () => {
    expect(narrow({ source: ["other", "stateCapital"] }, { source: ["stateCapital", "governmentFund"] })).toEqual({
      source: ["stateCapital"],
    });
    expect(narrow({ source: ["other"] }, { source: ["stateCapital"] })).toEqual({ source: [] });
  });

  it("knows that a code is within the code above it", () => {
    expect(narrow({ function: ["201"] }, { function: ["20103", "202"] })).toEqual({ function: ["20103"] });
    expect(narrow({ function: ["2010301"] }, { function: ["201"] })).toEqual({ function: ["2010301"] });
  });
});
