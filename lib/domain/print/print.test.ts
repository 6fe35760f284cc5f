import { expect, it } from "vitest";
import { demoBook } from "../book/testing";
import { CARRIED_CODES } from "../classification";
import { contentOf } from "../classification/content";
import { disclose } from "../disclosure";
import type { BasisStatement, Disclosure } from "../disclosure/types";
import { CARRIED_BASIS } from "../editions/basis";
import { codesBehind, codesOf } from "../editions/codes";
import { overviewOf } from "../overview";
import { recordsBehind } from "../tables";
import { differencesOf } from "./differences";
import { disclosureFrom, printOf } from "./print";

const book = demoBook();
const disclosure = disclose(book, CARRIED_BASIS);
const basis: BasisStatement = {
  ...{ edition: disclosure.edition, parameters: disclosure.parameters },
  codeBooks: { year: 2024, sha256: "a".repeat(64) },
  rules: { count: 1, sha256: "b".repeat(64) },
  engine: { name: "sixteen-tables", version: "0.0.0" },
};
const stored = JSON.stringify(printOf(disclosure, basis, CARRIED_BASIS));
const kept = disclosureFrom(JSON.parse(stored), book, null);

it("gives the disclosure again that it was made of, figures by address and all", () => {
  const { kept: beside, ...again } = kept;
  expect(again).toEqual(disclosure);
  expect(beside?.basis).toEqual(basis);
  expect(overviewOf(kept)).toEqual(overviewOf(disclosure));
  expect(JSON.stringify(printOf(kept, basis, CARRIED_BASIS))).toBe(stored);
});

it("has the form of print/1, which is read for ever: what it holds changes with the number alone", () => {
  const print = JSON.parse(stored);
  expect(Object.keys(print)).toEqual([
    ...["format", "basis", "edition", "parameters", "fiscalYear", "departmentName", "directory", "tables"],
    ...["narrativeFigures", "narrative", "roundings", "findings"],
    ...["coverage", "overview", "unit", "tinyWords", "codeNames"],
  ]);
  expect(print.format).toBe("print/1");
  const figures = print.tables[2].rows[0].cells.filter((cell: { kind?: string } | null) => cell?.kind === "figure");
  expect(figures[0]).toEqual({
    ...{ kind: "figure", role: "amount", text: "1,952.98", columns: 1, rows: 1, indent: 0 },
    ...{ address: expect.any(String), fen: 1_952_979_900, printed: 195_298 },
    ...{ trace: { terms: expect.any(Array), within: expect.anything() }, sums: expect.any(Array) },
  });
});

it("names codes and finds the records behind a figure by the code books of then", () => {
  const today = CARRIED_CODES.of(2024);
  const content = structuredClone(contentOf(today));
  const renamed = content.trees[0]?.codes.find(([code]) => code === "2010301");
  if (renamed) renamed[1] = "从前的名称";
  const then = disclosureFrom(JSON.parse(stored), book, { ...content, year: 2024 });
  const codes = codesBehind(then, CARRIED_BASIS);
  expect(codes.function.path("2010301")).toMatch(/\/ 2010301 从前的名称$/);
  expect(codesOf(book, CARRIED_BASIS).function.path("2010301")).not.toContain("从前的名称");
  const figures = disclosure.tables.slice(5, 7).flatMap(({ rows }) => rows[0]?.cells ?? []);
  for (const figure of figures.flatMap((cell) => (cell?.kind === "figure" ? [cell] : []))) {
    expect(recordsBehind(book, codes, figure.trace)).toEqual(
      recordsBehind(book, codesOf(book, CARRIED_BASIS), figure.trace),
    );
  }
});

it("says nothing where the same is printed, else every place in words", () => {
  expect(differencesOf(kept, disclosure)).toEqual([]);
  const other: Disclosure = structuredClone(disclosure);
  const [table] = other.tables;
  const header = table?.header[0]?.find((cell) => cell);
  if (!table || !header) throw new Error("The first table has no header");
  header.text = "新栏";
  table.title = "新标题";
  const [run] = other.narrative.sections[0]?.sections[0]?.paragraphs[0]?.runs ?? [];
  if (run) run.text = "新说法。";
  other.findings = other.findings.slice(1);
  const differences = differencesOf(kept, other);
  expect(
    differences.map(({ kind, place }) => `${kind} ${place}`).filter((one) => !one.startsWith("narrative")),
  ).toEqual([`table ${table.sheet} · 表头`, `table ${table.sheet} · 标题`, expect.stringMatching(/^finding /)]);
  expect(differences[1]).toMatchObject({ before: disclosure.tables[0]?.title, after: "新标题" });
  expect(differences.some(({ kind, after }) => kind === "narrative" && after === "新说法。")).toBe(true);
  expect(differences.at(-1)).toMatchObject({ after: null });
});
