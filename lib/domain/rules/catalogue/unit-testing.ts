import { emptyBook } from "../../book/empty-book";
import type { BudgetBook, Line, UnitKind } from "../../book/types";
import { CARRIED_BASIS } from "../../editions/basis";
import { rowContext } from "../../entry/one-row";
import type { RuleContext } from "../types";

/** A unit of a test: its name, its kind, and the running 项 that its wages and goods stand on. */
export interface Sketch {
  name: string;
  kind: UnitKind;
  running: string;
}

/** What a unit of some kind plans for its staff and its running, in yuan, with the 项 of each where it is not `running`. */
function staffOf(kind: UnitKind): [economic: string, yuan: number, item?: string][] {
  const office = kind !== "institution";
  return [
    ["30101", 900_000],
    ["30102", office ? 700_000 : 120_000],
    office ? ["30103", 850_000] : ["30107", 1_400_000],
    ["30108", 320_000, "2080505"],
    ["30109", 160_000, "2080506"],
    ["30110", 180_000, office ? "2101101" : "2101102"],
    ["30113", 260_000, "2210201"],
    ["30302", 90_000, office ? "2080501" : "2080502"],
    ["30201", 80_000],
    ["30211", 41_000],
    ["30228", 45_000],
  ];
}

/** A line of basic expenditure from the general public budget, in yuan, changed by `patch`. */
export function basic(
  id: string,
  unit: string,
  item: string,
  economic: string,
  yuan: number,
  patch: Partial<Line> = {},
): Line {
  return {
    ...{ id, unit, class: "basic", project: null, function: item, economic, governmentEconomic: null },
    ...{ source: "generalPublicBudget", carriedOver: false, amount: yuan * 100, note: null },
    expense: /^30[13]/.test(economic) ? "personnel" : "operating",
    ...patch,
  };
}

/** A line of project expenditure, in yuan, changed by `patch`. */
export function forProject(
  id: string,
  unit: string,
  project: string,
  item: string,
  economic: string,
  yuan: number,
  patch: Partial<Line> = {},
): Line {
  return basic(id, unit, item, economic, yuan, { class: "project", project, expense: null, ...patch });
}

/**
 * A department 610 whose units 610001, 610002 … plan an ordinary staff and running, with lines `A01`, `A02` … of the first
 * unit, `B01` … of the second, and the income that goes with them; `edit` changes it before the income is added up.
 */
export function department(sketches: readonly Sketch[], edit: (book: BudgetBook) => void = () => {}): BudgetBook {
  const book = emptyBook("chongqing-2024", 2024);
  book.department = { code: "610", name: sketches[0]?.name ?? "", region: "南江区" };
  book.units = sketches.map(({ name, kind }, index) => ({ code: `61000${index + 1}`, name, kind }));
  book.lines = sketches.flatMap(({ kind, running }, unit) =>
    staffOf(kind).map(([economic, yuan, item], index) =>
      basic(
        `${"ABCDEF"[unit]}${String(index + 1).padStart(2, "0")}`,
        `61000${unit + 1}`,
        item ?? running,
        economic,
        yuan,
      ),
    ),
  );
  edit(book);
  return book;
}

/** The line of a book that has this id. */
export function line(book: BudgetBook, id: string): Line {
  const found = book.lines.find((known) => known.id === id);
  if (!found) throw new Error(`The book has no line ${id}`);
  return found;
}

/** What rules that read no figure see of a book. */
export function contextWithoutTables(book: BudgetBook): RuleContext {
  return rowContext(book, [], CARRIED_BASIS);
}
