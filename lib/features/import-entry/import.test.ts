import { describe, expect, it } from "vitest";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { bookOf } from "@/lib/domain/entry/apply";
import { testDatabase } from "@/lib/server/testing";
import { type Actor, Desk } from "../entry/testing";
import type { LoadedEntry } from "../entry/types";
import { type ImportKind, SPECS } from "../import";
import { columnsOf } from "../import/layout";
import { sheetOf, type TestCell } from "../import/testing";
import { type ImportRequest, importEntry } from "./import";

const { prisma } = await testDatabase();

/** What the page is given of a budget, for a clerk of the whole department. */
async function entryOf(desk: Desk): Promise<LoadedEntry> {
  const rows = await desk.rows();
  const { version } = await desk.state();
  const head = { id: desk.budgetId, departmentId: desk.departmentId, version };
  return { head, rows } as unknown as LoadedEntry;
}

async function request(
  desk: Desk,
  actor: Actor,
  kind: ImportKind,
  rows: (readonly TestCell[])[],
  batchId: string | null,
) {
  const headings = columnsOf(kind, null).map(({ heading }) => heading);
  const asked: ImportRequest = {
    kind,
    basis: CARRIED_BASIS,
    unit: null,
    apply: batchId !== null,
    skipRefused: false,
    leaveHidden: false,
    version: undefined,
    entry: await entryOf(desk),
    actor,
    workbook: sheetOf(SPECS[kind].sheet, [headings, ...rows]),
    tell: () => undefined,
    batchId,
  };
  return importEntry(prisma, asked);
}

const ROW: TestCell[] = ["202001", "收入", "一般公共预算（上年结转）", null, { number: "5" }];

describe("an import", () => {
  it("says before it is applied what it deletes and what sums become, and leaves the same counts in the trail", async () => {
    const desk = await Desk.open(prisma, "202");
    const clerk = await desk.person("甲经办");
    const before = bookOf(await desk.rows());
    const looked = await request(desk, clerk, "revenue", [ROW], null);
    const removed = before.revenues.length + before.carryForward.length;
    expect(looked).toMatchObject({ added: 1, changed: 0, removed, refusalCount: 0, importable: "all", applied: false });
    expect(looked.rows.filter(({ what }) => what === "removed")).toHaveLength(removed);
    expect(looked.rows[0]).toEqual({
      what: "removed",
      place: "",
      name: `202001 · 收入 · 一般公共预算`,
      before: before.revenues[0]?.amount,
      after: null,
      fields: [],
    });
    expect(looked.rows.at(-1)).toEqual({
      what: "added",
      place: "第 2 行",
      name: "202001 · 收入 · 一般公共预算 · 上年结转",
      before: null,
      after: 500,
      fields: [],
    });
    const sum = looked.sums.find(({ source }) => source === "收入 · 一般公共预算（上年结转）");
    expect(sum).toMatchObject({ unit: expect.stringMatching(/^202001 /), before: 0, after: 500 });
    expect(looked.named.map(({ message }) => message)).toEqual(["C2 的资金来源写明了是否上年结转，已按其读取"]);
    expect((await desk.state()).book.revenues).toEqual(before.revenues);

    const batchId = crypto.randomUUID();
    expect(await request(desk, clerk, "revenue", [ROW], batchId)).toMatchObject({ added: 1, removed, applied: true });
    expect((await desk.state()).book.revenues).toEqual([
      { unit: "202001", source: "generalPublicBudget", carriedOver: true, amount: 500 },
    ]);
    const events = () =>
      prisma.auditEvent.findMany({
        where: { budgetId: desk.budgetId, action: "entry.import" },
        orderBy: { seq: "asc" },
      });
    expect((await events()).map(({ entity, after }) => [entity, after])).toEqual([
      [`batch:${batchId}`, { sheet: "收入结转", added: 1, changed: 0, removed, refused: 0 }],
    ]);
    expect(await request(desk, clerk, "revenue", [ROW], batchId)).toMatchObject({ applied: true });
    expect(await events()).toHaveLength(1);
  });

  it("saves nothing while a row is refused, and gives the refusals by cause", async () => {
    const desk = await Desk.open(prisma, "203");
    const clerk = await desk.person("乙经办");
    const state = await desk.state();
    const wrong = ["202001", "收入", "贷款", null, { number: "5" }] as const;
    const report = await request(desk, clerk, "revenue", [ROW, wrong, wrong], crypto.randomUUID());
    expect(report).toMatchObject({ importable: "faultless", applied: false, refusalCount: 2, refusalGroups: 1 });
    expect(report.refusals.map(({ cells, found, count }) => [cells, found, count])).toEqual([["C3:C4", "贷款", 2]]);
    expect(await desk.state()).toEqual(state);
  });
});
