import { describe, expect, it } from "vitest";
import { demoBook } from "@/lib/domain/book/testing";
import type { BudgetBook } from "@/lib/domain/book/types";
import { applyChanges, bookOf } from "@/lib/domain/entry/apply";
import { refusalsOf } from "@/lib/domain/entry/refuse";
import { BUDGET_ID, entryRows, keyOf } from "@/lib/domain/entry/testing";
import type { ImportKind, ImportRows } from "./kinds";
import { type ImportPlan, importPlan } from "./plan";
import type { ImportReading } from "./result";
import { SPECS } from "./specs";

const NEW = "11111111-1111-4111-8111-111111111111";

function read<K extends ImportKind>(
  kind: K,
  values: ImportRows[K][],
  refusedRows = 0,
  unit: string | null = null,
): ImportReading<K> {
  const { sheet } = SPECS[kind];
  const rows = values.map((value, index) => ({ sheet, row: index + 4, value }));
  const said = { ignored: [], named: [], sheets: [], formulas: [] };
  return { kind, unit, units: null, rows, refusals: [], refusedRows, unreadable: false, ...said };
}

/** The book after a plan, which must be one that may be saved. */
function bookAfter(book: BudgetBook, { changes }: Pick<ImportPlan<ImportKind>, "changes">): BudgetBook {
  const rows = entryRows(book);
  expect(refusalsOf(rows, changes, null)).toEqual([]);
  return bookOf(applyChanges(rows, changes));
}

describe("the plan of an import of lines", () => {
  const book = demoBook();
  const [first, second, third] = SPECS.basic.rowsOf(book, null) as [
    ImportRows["basic"],
    ImportRows["basic"],
    ImportRows["basic"],
  ];
  const lines = SPECS.basic.rowsOf(book, null).slice(3);

  it("changes the row of the same id, adds rows without one, removes what is not there", () => {
    const added = { ...third, id: null, function: "2010399", amount: 5 };
    const plan = importPlan(
      entryRows(book),
      read("basic", [{ ...first, amount: 1 }, second, added, ...lines]),
      () => NEW,
    );
    expect(plan.summary).toBe("新增 1 行、修改 1 行、删除 1 行，拒绝 0 行");
    expect(plan.changed).toEqual([{ sheet: "基本支出", row: 4, before: first, after: { ...first, amount: 1 } }]);
    expect(plan.added).toEqual([{ sheet: "基本支出", row: 6, before: null, after: added }]);
    expect(plan.removed).toEqual([{ row: null, before: third, after: null }]);
    expect(plan.unchanged).toBe(lines.length + 1);
    expect(plan.changes).toEqual([
      { entity: "line", key: keyOf("line", 0), baseVersion: 1, value: { ...book.lines[0], amount: 1 } },
      { entity: "line", key: NEW, baseVersion: null, value: { ...added, id: NEW } },
      { entity: "line", key: keyOf("line", 2), baseVersion: 1, value: null },
    ]);
    expect(bookAfter(book, plan).lines).toHaveLength(book.lines.length);
  });

  it("keeps 测算依据 beside an amount that it does not give, as a person says which of them is right", () => {
    const calculation = "12人*10000元*12月";
    const reckoned = { ...book, lines: book.lines.map((line, at) => (at === 0 ? { ...line, calculation } : line)) };
    const plan = importPlan(
      entryRows(reckoned),
      read("basic", [{ ...first, amount: 1 }, second, third, ...lines]),
      () => NEW,
    );
    expect(bookAfter(reckoned, plan).lines[0]).toEqual({ ...book.lines[0], amount: 1, calculation });
  });

  it("finds rows without ids by their content, then by their codes", () => {
    const bare = [first, second, third, ...lines].map((row) => ({ ...row, id: null }));
    const [a, b, ...rest] = bare;
    const plan = importPlan(
      entryRows(book),
      read("basic", [...rest, { ...(b as ImportRows["basic"]), amount: 7 }, a as ImportRows["basic"]]),
      () => NEW,
    );
    expect(plan.summary).toBe("新增 0 行、修改 1 行、删除 0 行，拒绝 0 行");
    expect(plan.changes).toEqual([
      { entity: "line", key: keyOf("line", 1), baseVersion: 1, value: { ...book.lines[1], amount: 7 } },
    ]);
  });

  it("takes a copied row with its id as a new one", () => {
    const copy = { ...first, economic: "30102" };
    const plan = importPlan(entryRows(book), read("basic", [first, copy, second, third, ...lines]), () => NEW);
    expect(plan.summary).toBe("新增 1 行、修改 0 行、删除 0 行，拒绝 0 行");
    expect(plan.added.map(({ after }) => after)).toEqual([copy]);
  });

  it("removes nothing while rows are refused", () => {
    const plan = importPlan(entryRows(book), read("basic", [{ ...first, amount: 1 }], 2), () => NEW);
    expect(plan.summary).toBe(
      `新增 0 行、修改 1 行、删除 0 行，拒绝 2 行；因有拒绝的行，表中没有的 ${lines.length + 2} 行暂不删除`,
    );
    expect(plan.changes).toHaveLength(1);
  });

  it("leaves the rows of other units and classes alone", () => {
    const plan = importPlan(entryRows(book), read("basic", [], 0, "202002"), () => NEW);
    const kept = bookAfter(book, plan).lines;
    expect(kept).toEqual(book.lines.filter((line) => line.unit !== "202002" || line.class !== "basic"));
  });
});

describe("the plan of an import of other rows", () => {
  const book: BudgetBook = {
    ...demoBook(),
    carryForward: [{ unit: "202001", source: "other", amount: 3 }],
    procurement: [
      {
        unit: "202001",
        category: "goods",
        name: "电脑",
        source: "other",
        carriedOver: false,
        amount: 9,
        project: null,
      },
    ],
  };
  const rows = entryRows(book);

  it("keeps the indicators of a project and gives a new one none", () => {
    const [first, second] = SPECS.projects.rowsOf(book, null) as [ImportRows["projects"], ImportRows["projects"]];
    const added = { ...first, code: "P003", name: "新项目" };
    const plan = importPlan(rows, read("projects", [{ ...first, name: "改名" }, second, added]), () => NEW);
    expect(plan.summary).toBe("新增 1 行、修改 1 行、删除 0 行，拒绝 0 行");
    expect(bookAfter(book, plan).projects).toEqual([
      { ...book.projects[0], name: "改名" },
      book.projects[1],
      { ...added, indicators: [] },
    ]);
  });

  it("leaves the refusal of a project in use to the rules of saving", () => {
    const plan = importPlan(rows, read("projects", []), () => NEW);
    expect(refusalsOf(rows, plan.changes, null).map(({ field }) => field)).toEqual([null, null]);
  });

  it("changes revenues and what is carried forward, each in its list", () => {
    const values = SPECS.revenue.rowsOf(book, null).slice(1);
    const flipped = values.map((row) => (row.flow === "carryForward" ? { ...row, amount: 4 } : row));
    const plan = importPlan(rows, read("revenue", flipped), () => NEW);
    expect(plan.changes).toEqual([
      {
        entity: "carryForward",
        key: keyOf("carryForward", 0),
        baseVersion: 1,
        value: { ...book.carryForward[0], amount: 4 },
      },
      { entity: "revenue", key: keyOf("revenue", 0), baseVersion: 1, value: null },
    ]);
  });

  it("adds a purchase beside another of the same name", () => {
    const [item] = SPECS.procurement.rowsOf(book, null) as [ImportRows["procurement"]];
    const plan = importPlan(rows, read("procurement", [item, { ...item, amount: 10 }]), () => NEW);
    expect(plan.changes).toEqual([
      { entity: "procurement", key: NEW, baseVersion: null, value: { ...item, amount: 10 } },
    ]);
  });

  it("writes the list of indicators of each project that changes, order included", () => {
    const values = SPECS.indicators.rowsOf(book, null);
    const whole = values.filter(({ project }) => project === null);
    const others = values.filter(({ project }) => project !== null);
    const plan = importPlan(rows, read("indicators", [...others, ...whole.reverse()]), () => NEW);
    expect(plan.summary).toBe("新增 0 行、修改 0 行、删除 0 行，拒绝 0 行，并调整次序");
    expect(plan.changes).toEqual([
      {
        entity: "performance",
        key: BUDGET_ID,
        baseVersion: 1,
        value: { ...book.performance, indicators: [...book.performance.indicators].reverse() },
      },
    ]);
    const added = { ...(others[0] as ImportRows["indicators"]), name: "新指标" };
    const more = importPlan(rows, read("indicators", [...values, added]), () => NEW);
    const { project: _, ...indicator } = added;
    expect(bookAfter(book, more).projects[0]?.indicators.at(-1)).toEqual(indicator);
  });

  it("makes 上年数 of rows, and none of none", () => {
    const priorYear = {
      fiscalYear: 2023,
      lines: [],
      revenues: null,
      threePublic: { overseas: 0, vehiclePurchase: 0, vehicleOperation: 0, reception: 700 },
      operatingExpense: 0,
    };
    const only = importPlan(
      entryRows({ ...book, priorYear: null }),
      read("priorYear", [{ subject: "reception", amount: 700 }]),
      () => NEW,
    );
    expect(only.changes).toEqual([{ entity: "priorYear", key: BUDGET_ID, baseVersion: null, value: priorYear }]);
    const none = importPlan(rows, read("priorYear", []), () => NEW);
    expect(none.changes).toEqual([{ entity: "priorYear", key: BUDGET_ID, baseVersion: 1, value: null }]);
  });
});
