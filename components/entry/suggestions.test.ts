import { describe, expect, it } from "vitest";
import { SOURCE_TERMS } from "@/lib/domain/labels";
import type { EntryGridRow, GridColumn, Suggestion } from "./grid-types";
import { hasList, suggestionsFor } from "./suggestions";
import { preselected } from "./use-cell-editing";

const ROW: EntryGridRow = { kind: "entry", state: "saved", key: "a", cells: {} };
const SOURCE: GridColumn = { id: "source", label: "资金来源", kind: "choice", terms: SOURCE_TERMS, width: 100 };
const namesFor = (query: string) => suggestionsFor(SOURCE, ROW, query).map(({ name }) => name);

describe("suggestionsFor", () => {
  it("offers every term before anything is typed", () => {
    expect(namesFor(" ")).toEqual(Object.values(SOURCE_TERMS));
  });

  it.each([
    ["sy", ["事业收入", "事业单位经营收入", "用事业基金弥补收支差额"]],
    ["syjj", ["用事业基金弥补收支差额"]],
    ["其他", ["其他收入"]],
    ["预算", ["一般公共预算", "政府性基金预算", "国有资本经营预算"]],
    ["q't", ["其他收入"]],
    ["没有", []],
  ])("finds %j by name and pinyin, what begins so first", (query, names) => {
    expect(namesFor(query)).toEqual(names);
  });

  it("offers yes and no, and nothing where nothing is chosen", () => {
    const yesNo: GridColumn = { id: "b", label: "结转", kind: "boolean", width: 1 };
    const text: GridColumn = { id: "t", label: "备注", kind: "text", width: 1 };
    expect(suggestionsFor(yesNo, ROW, "f").map(({ value }) => value)).toEqual([false]);
    expect(suggestionsFor(text, ROW, "")).toEqual([]);
    expect([hasList(yesNo), hasList({ ...yesNo, readOnly: true }), hasList(text)]).toEqual([true, false, false]);
  });
});

describe("preselected", () => {
  const codes = ["30211", "30217"].map((code): Suggestion => ({ value: code, code, name: "", path: "", hint: "" }));

  it.each([
    ["", -1],
    ["gw", 0],
    ["3021", -1],
    ["30217", 1],
    ["３０２１７", 1],
  ])("for %j takes %i", (query, place) => {
    expect(preselected(codes, query)).toBe(place);
  });

  it("takes none where even the first merely holds what was typed", () => {
    const within = codes.map((one) => ({ ...one, within: true }));
    expect(preselected(within, "招待")).toBe(-1);
    expect(preselected([...codes.slice(0, 1), ...within], "招待")).toBe(0);
  });

  it("takes the only one that begins with a number", () => {
    expect(preselected(codes.slice(1), "3021")).toBe(0);
    expect(preselected([], "x")).toBe(-1);
  });
});
