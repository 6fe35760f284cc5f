import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryBook, demoBook } from "../book/testing";
import type { BudgetBook } from "../book/types";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { codesOf } from "../editions/codes";
import { recordsBehind } from "../tables";
import { condensedBook, consolidate, contributionsTo, districtTables, emptyForms, OverlapError, projectForms } from ".";
import { departmentBook, sourced } from "./testing";

const condensedOf = (books: readonly BudgetBook[]) => sourced(books).map(condensedBook);

const drawnBooks = fc
  .array(arbitraryBook, { minLength: 1, maxLength: 4 })
  .map((drawn) => drawn.map((book, index) => departmentBook(index + 1, book)));

/** A table without where its figures come from, which names units and projects. */
const printed = <T extends { rows: { cells: unknown[] }[] }>(tables: readonly T[]) =>
  tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell && typeof cell === "object" ? { ...cell, trace: null } : cell)),
    })),
  }));

describe("districtTables", () => {
  it("are those that the command line draws of the same books, cell by cell, forms of projects included", () => {
    fc.assert(
      fc.property(drawnBooks, (books) => {
        const whole = disclose(consolidate(sourced(books), "示例区"), CARRIED_BASIS);
        const district = districtTables(condensedOf(books), "示例区", CARRIED_BASIS);
        const forms = sourced(books).map((one) => projectForms(one, "示例区", CARRIED_BASIS).tables);
        const filled = new Set(forms.flat().map(({ key }) => key));
        const all = [...district.tables, ...forms.flat(), ...emptyForms(district, filled, CARRIED_BASIS)];
        const inOrder = district.directory.flatMap(({ key }) => all.filter((one) => one.key === key));
        expect(printed(inOrder)).toEqual(printed(whole.tables));
        expect(district.directory).toEqual(whole.directory);
      }),
      { numRuns: 8 },
    );
  });

  it("need one row of those that no table tells apart, and no project", () => {
    const book = departmentBook(1);
    const twice = book.lines.flatMap((line) => [line, { ...line, id: `${line.id}x`, note: "另一笔" }]);
    const [one] = condensedOf([{ ...book, lines: twice }]);
    expect(one?.book.lines).toHaveLength(book.lines.length);
    expect(one?.book.lines[0]).toMatchObject({ amount: 2 * (book.lines[0]?.amount ?? 0), note: null, project: null });
    expect(one?.book.units).toEqual(book.units);
    expect(one?.book.projects).toEqual([]);
  });

  it("are refused as the command line refuses, naming both books, when a unit has a book of its own beside its department's", () => {
    const [, unit] = demoBook().units;
    if (!unit) throw new Error("the demo has units");
    const own = { ...departmentBook(1), department: { ...demoBook().department, code: unit.code, name: unit.name } };
    const books = [demoBook(), departmentBook(2), own];
    const refusal = (work: () => unknown) => {
      try {
        work();
      } catch (error) {
        return error;
      }
      return null;
    };
    const said = refusal(() => districtTables(condensedOf(books), "示例区", CARRIED_BASIS));
    expect(said).toBeInstanceOf(OverlapError);
    expect(said).toEqual(refusal(() => consolidate(sourced(books), "示例区")));
    expect((said as OverlapError).message).toContain("“1.json”与“3.json”");
  });
});

describe("contributionsTo", () => {
  it("add up to every figure exactly, and each is the figure of the department's own table", () => {
    fc.assert(
      fc.property(drawnBooks, (books) => {
        const departments = condensedOf(books);
        const district = districtTables(departments, "示例区", CARRIED_BASIS);
        const own = books.map((book) => disclose(book, CARRIED_BASIS).figures);
        for (const [address, { fen }] of district.figures) {
          const contributions = contributionsTo(district, departments, address, CARRIED_BASIS) ?? [];
          expect(
            contributions.reduce((sum, one) => sum + one.fen, 0),
            address,
          ).toBe(fen);
          for (const { index, ...one } of contributions) {
            const figure = own[index]?.get(one.address);
            expect(figure, `${address} ${one.address}`).toMatchObject({ fen: one.fen, text: one.text });
          }
        }
      }),
      { numRuns: 3 },
    );
  });

  it("leave out a last year that the district does not show", () => {
    const books = [departmentBook(1), { ...departmentBook(2), priorYear: null }];
    const departments = condensedOf(books);
    const district = districtTables(departments, "示例区", CARRIED_BASIS);
    expect(contributionsTo(district, departments, "general!total.prior", CARRIED_BASIS)).toEqual([]);
    expect(contributionsTo(district, departments, "general!9999999.total", CARRIED_BASIS)).toBeNull();
  });

  it("lead to the same purchase under the number that the department's own table gives it", () => {
    const withItems = (number: number, ...names: string[]): BudgetBook => {
      const book = departmentBook(number);
      const unit = book.units[0]?.code ?? "";
      const facts = { unit, category: "goods", source: "generalPublicBudget", carriedOver: false } as const;
      return { ...book, procurement: names.map((name) => ({ ...facts, name, amount: 100, project: null })) };
    };
    const departments = condensedOf([withItems(1, "打印机", "复印纸"), withItems(2, "复印纸")]);
    const district = districtTables(departments, "示例区", CARRIED_BASIS);
    const row = district.tables.find(({ key }) => key === "procurement")?.rows.find(({ id }) => id === "A02");
    const cell = row?.cells.find((one) => one?.kind === "figure");
    if (cell?.kind !== "figure") throw new Error("a purchase is printed");
    const leads = contributionsTo(district, departments, cell.address, CARRIED_BASIS)?.map(
      ({ address }) => address.split(".")[0],
    );
    expect(leads).toEqual(["procurement!A02", "procurement!A01"]);
  });

  it("are the records behind the figure, department by department", () => {
    const books = [departmentBook(1), departmentBook(2)];
    const departments = condensedOf(books);
    const district = districtTables(departments, "示例区", CARRIED_BASIS);
    const figure = district.figures.get("expenditure!total.total");
    if (!figure) throw new Error("table 3 has a total");
    const sums = books.map((book) =>
      recordsBehind(book, codesOf(book, CARRIED_BASIS), figure.trace).reduce((sum, { amount }) => sum + amount, 0),
    );
    expect(
      contributionsTo(district, departments, "expenditure!total.total", CARRIED_BASIS)?.map(({ fen }) => fen),
    ).toEqual(sums);
  });
});
