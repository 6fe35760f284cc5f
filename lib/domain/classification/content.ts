import { oncePer } from "../once";
import { correspondenceOf } from "./correspondence";
import { LEVEL_BY_LENGTH, treeOfCodes } from "./tree";
import type { Code, CodeBooks, CodeFund, CodeTree, CodeTreeName, CorrespondenceRow } from "./types";

/** What the codes of some code books mean, as plain data: what their digest is made of, and what can be kept of them. */
export interface CodeContent {
  trees: { name: CodeTreeName; codes: [code: string, name: string, fund: CodeFund | null][] }[];
  correspondence: [economic: string, appliesTo: CorrespondenceRow["appliesTo"], governmentEconomic: string][];
}

/** Code, name and fund of every code, and every correspondence. */
export function contentOf(books: CodeBooks): CodeContent {
  const { function: functions, departmentEconomic, governmentEconomic, correspondence } = books;
  return {
    trees: [functions, departmentEconomic, governmentEconomic].map(({ name, all }) => ({
      name,
      codes: all.map((code) => [code.code, code.name, code.fund]),
    })),
    correspondence: correspondence.all.map((row) => [row.economic, row.appliesTo, row.governmentEconomic]),
  };
}

function codeOf([code, name, fund]: CodeContent["trees"][number]["codes"][number]): Code {
  const level = LEVEL_BY_LENGTH.get(code.length) ?? 3;
  return Object.freeze({
    ...{ code, name, level, fund },
    parent: level === 1 ? null : code.slice(0, -2),
    confidence: "H" as const,
  });
}

/** The code books that a kept content is of, for names and traces. The same content gives the same object. */
export const booksFrom: (content: CodeContent & { year: number }) => CodeBooks = oncePer((content) => {
  const tree = (wanted: CodeTreeName): CodeTree => {
    const codes = content.trees.find(({ name }) => name === wanted)?.codes ?? [];
    return treeOfCodes(wanted, content.year, codes.map(codeOf));
  };
  const rows = content.correspondence.map(([economic, appliesTo, governmentEconomic]): CorrespondenceRow => {
    return { economic, appliesTo, governmentEconomic, confidence: "H" };
  });
  return Object.freeze({
    year: content.year,
    function: tree("function"),
    departmentEconomic: tree("departmentEconomic"),
    governmentEconomic: tree("governmentEconomic"),
    correspondence: correspondenceOf(rows),
    successions: new Map(),
  });
});
