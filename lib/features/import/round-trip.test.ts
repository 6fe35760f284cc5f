import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryBook, demoBook } from "@/lib/domain/book/testing";
import type { BudgetBook } from "@/lib/domain/book/types";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { entryRows } from "@/lib/domain/entry/testing";
import { readWorkbookHere } from "@/lib/workbook/testing";
import { IMPORT_KINDS, type ImportKind } from "./kinds";
import { importPlan } from "./plan";
import { readTemplate } from "./read-template";
import { SPECS } from "./specs";
import { templateWorkbook } from "./template";

async function expectRoundTrip(kind: ImportKind, book: BudgetBook, unit: string | null): Promise<void> {
  const workbook = await readWorkbookHere(templateWorkbook(kind, book, CARRIED_BASIS, unit));
  const read = readTemplate(kind, workbook, book, CARRIED_BASIS, { unit });
  expect(read.refusals).toEqual([]);
  const whose = kind === "priorYear" ? null : unit;
  expect(read.rows.map(({ value }) => value)).toEqual(SPECS[kind].rowsOf(book, whose));
  const plan = importPlan(entryRows(book), read, () => "new");
  expect(plan.changes).toEqual([]);
  expect(plan.summary).toBe("新增 0 行、修改 0 行、删除 0 行，拒绝 0 行");
}

/** Texts that a spreadsheet would like to read otherwise. */
const HOSTILE_TEXTS = [
  "=1+1",
  "+86 23",
  "@SUM(A1)",
  "-5",
  "'单引号",
  "<b>&amp;",
  "_x0041_",
  "1.50",
  "007",
  "  缩进\n换行\t制表  ",
];

function hostileBook(): BudgetBook {
  const book = demoBook();
  return {
    ...book,
    lines: book.lines.map((line, index) => ({ ...line, note: HOSTILE_TEXTS[index % HOSTILE_TEXTS.length] ?? null })),
    projects: book.projects.map((project) => ({
      ...project,
      overview: '=HYPERLINK("x")',
      indicators: HOSTILE_TEXTS.map((name) => ({
        name: name.trim(),
        weight: 12.5,
        unit: "%",
        relation: "equal",
        target: name.trim(),
        core: true,
      })),
    })),
    procurement: [
      {
        unit: "202001",
        category: "goods",
        name: "=A1",
        source: "other",
        carriedOver: true,
        amount: 1,
        project: "P001",
      },
    ],
  };
}

describe("a template read back", () => {
  it.each(IMPORT_KINDS)("gives the same rows of the demo department: %s", async (kind) => {
    await expectRoundTrip(kind, demoBook(), null);
    await expectRoundTrip(kind, demoBook(), "202001");
  });

  it.each(IMPORT_KINDS)("gives the same rows of texts that look like formulas: %s", async (kind) => {
    await expectRoundTrip(kind, hostileBook(), null);
  });

  it("gives the same rows of any book", async () => {
    const unit = fc.constantFrom(null, "202001", "202002", "202003");
    await fc.assert(
      fc.asyncProperty(arbitraryBook, fc.constantFrom(...IMPORT_KINDS), unit, (book, kind, whose) =>
        expectRoundTrip(kind, book, whose),
      ),
      { numRuns: 40 },
    );
  });

  it("gives the same rows of codes that no code book has", async () => {
    const book = demoBook();
    const lines = book.lines.map((line) => ({ ...line, function: "2019999", economic: "39999" }));
    await expectRoundTrip("basic", { ...book, lines }, null);
  });
});
