import { describe, expect, it } from "vitest";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { bookOf } from "@/lib/domain/entry/apply";
import { verifyChain } from "@/lib/server/audit-verify";
import { testDatabase } from "@/lib/server/testing";
import { findBudget } from "../budgets/disclosed";
import { EntryRefused } from "./errors";
import { add, Desk, drop, edit, rejection, rowAt } from "./testing";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "202");
const clerk = await desk.person("甲经办");

const lastEvent = () => prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });

describe("readEntryRows", () => {
  it("gives the rows of the whole budget with keys and versions", async () => {
    const rows = await desk.rows();
    expect(bookOf(rows)).toEqual(await desk.book());
    expect(rows.budgetId).toBe(desk.budgetId);
    const { id } = await prisma.line.findFirstOrThrow({ where: { lineId: "L001", budgetId: desk.budgetId } });
    expect(rowAt(rows, "line", 0)).toMatchObject({ key: id, version: 1, value: { id: "L001" } });
    expect(rows.performance).toMatchObject({ key: desk.budgetId, version: 1 });
    expect(rows.priorYear).toMatchObject({ key: desk.budgetId, version: 1 });
  });
});

describe("saveBatch", () => {
  it("writes changed rows of every kind, which the next disclosure then has", async () => {
    const before = await desk.rows();
    const version = (await desk.state()).version;
    const changes = [
      edit("line", rowAt(before, "line", 0), {
        ...{ amount: 177_658_901, note: "调整", governmentEconomic: "50102", calculation: "1776589.01*1" },
      }),
      edit("revenue", rowAt(before, "revenue", 1), { amount: 521_220_001, carriedOver: true }),
      edit("carryForward", rowAt(before, "carryForward", 0), { unit: "202001", amount: 5 }),
      edit("project", rowAt(before, "project", 1), {
        name: "政务信息建设（调整）",
        localTransfer: 1,
        indicators: [{ name: "上线率", weight: 12.5, unit: "%", relation: "atLeast", target: "99", core: true }],
      }),
      edit("procurement", rowAt(before, "procurement", 1), { category: "works", project: "P002" }),
      edit("performance", before.performance, { objective: "新的目标", indicators: [] }),
      edit("assets", before.assets, { asOfYear: 2022 }),
      edit("narrative", before.narrative, {
        reasons: { "general.basic": { causes: [{ text: "减少", amount: -1 }] } },
        contact: { name: "示例", phone: "" },
      }),
    ];
    const names = [{ code: "2136788", name: "库区道路建设" }];
    changes.push({ entity: "codeNames", key: desk.budgetId, baseVersion: before.codeNames.version, value: names });
    if (before.priorYear) changes.push(edit("priorYear", before.priorYear, { revenues: [], operatingExpense: 9 }));
    const { saved } = await desk.save(clerk, changes);
    expect(saved).toEqual(changes.map(({ entity, key }) => ({ entity, key, version: version + 1 })));
    const after = await desk.rows();
    const untouched = after.line.slice(1);
    expect(untouched).toEqual(before.line.slice(1));
    for (const { entity, key, value } of changes) {
      const list = [after[entity]].flat();
      const was = [before[entity]].flat().find((row) => row?.key === key);
      expect(list.find((row) => row?.key === key)).toEqual({ ...was, version: version + 1, value });
    }
    const found = await findBudget(prisma, clerk, "budget.view", desk.budgetId);
    expect(found?.head.version).toBe(version + 1);
    expect(found?.disclosure.book).toEqual(bookOf(after));
    expect(found?.disclosure.figures.get("expenditure!total.total")).toMatchObject({
      fen: disclose(bookOf(after), CARRIED_BASIS).figures.get("expenditure!total.total")?.fen,
    });
  });

  it("adds rows after the last, a line under the next number, and keeps the id it gave", async () => {
    const before = await desk.rows();
    const model = rowAt(before, "line", 0).value;
    const lines = [add("line", { ...model, id: "新 1", amount: 1 }), add("line", { ...model, id: "新 2", amount: 2 })];
    const { code } = rowAt(before, "project", 0).value;
    const project = { ...rowAt(before, "project", 0).value, code: "P003", name: "新项目" };
    const more = [
      add("line", { ...model, id: "新 3", class: "project", project: "P003", expense: null }),
      add("project", project),
      add("revenue", rowAt(before, "revenue", 0).value),
      add("carryForward", rowAt(before, "carryForward", 0).value),
      add("procurement", { ...rowAt(before, "procurement", 0).value, project: code }),
    ];
    const { saved } = await desk.save(clerk, [...lines, ...more]);
    expect(saved.map(({ lineId }) => lineId)).toEqual(["L081", "L082", "L083", ...Array(4).fill(undefined)]);
    const after = await desk.rows();
    expect(after.line.slice(-3).map(({ value }) => [value.id, value.amount])).toEqual([
      ["L081", 1],
      ["L082", 2],
      ["L083", model.amount],
    ]);
    expect(rowAt(after, "project", -1).value).toEqual(project);
    const first = rowAt(after, "line", -3);
    await desk.save(clerk, [edit("line", first, { id: "新 1", amount: 3 })]);
    expect(rowAt(await desk.rows(), "line", -3)).toMatchObject({ key: first.key, value: { id: "L081", amount: 3 } });
  });

  it("deletes rows, and never gives a line's id a second time", async () => {
    const rows = await desk.rows();
    const last = rowAt(rows, "line", -1);
    const project = rowAt(rows, "project", -1);
    expect(last.value.project).toBe(project.value.code);
    const { saved } = await desk.save(clerk, [
      drop("project", project),
      drop("line", last),
      drop("procurement", rowAt(rows, "procurement", -1)),
      drop("revenue", rowAt(rows, "revenue", -1)),
      drop("carryForward", rowAt(rows, "carryForward", -1)),
    ]);
    expect(saved.map(({ version }) => version)).toEqual([null, null, null, null, null]);
    const after = await desk.rows();
    expect(after.project).toHaveLength(rows.project.length - 1);
    expect(after.line.some(({ key }) => key === last.key)).toBe(false);
    const again = await desk.save(clerk, [add("line", { ...rowAt(rows, "line", 0).value, id: "x" })]);
    expect(again.saved[0]?.lineId).toBe("L084");
  });

  it("takes 上年数 away and brings them back under a version of their own", async () => {
    const { priorYear } = await desk.rows();
    if (!priorYear) throw new Error("The draft has no prior year");
    await desk.save(clerk, [drop("priorYear", priorYear)]);
    expect((await desk.rows()).priorYear).toBeNull();
    await desk.save(clerk, [add("priorYear", priorYear.value, desk.budgetId)]);
    const back = (await desk.rows()).priorYear;
    expect(back?.value).toEqual(priorYear.value);
    expect(back?.version).toBeGreaterThan(priorYear.version ?? 0);
  });

  it("moves lines along when a project takes another code, and a new one may take the code of a deleted one", async () => {
    const rows = await desk.rows();
    const project = rowAt(rows, "project", 1);
    const naming = rows.line.filter(({ value }) => value.project === "P002");
    const purchases = rows.procurement.filter(({ value }) => value.project === "P002");
    await desk.save(clerk, [
      edit("project", project, { code: "P020" }),
      ...naming.map((row) => edit("line", row, { project: "P020" })),
      ...purchases.map((row) => edit("procurement", row, { project: "P020" })),
    ]);
    const moved = await desk.rows();
    expect(rowAt(moved, "project", 1).value).toEqual({ ...project.value, code: "P020" });
    expect(moved.line.filter(({ value }) => value.project === "P020")).toHaveLength(naming.length);
    const dropped = moved.line.filter(({ value }) => value.project === "P020");
    await desk.save(clerk, [
      drop("project", rowAt(moved, "project", 1)),
      ...dropped.map((row) => drop("line", row)),
      ...moved.procurement.filter(({ value }) => value.project === "P020").map((row) => drop("procurement", row)),
      add("project", { ...project.value, code: "P020", name: "重新填报" }),
    ]);
    expect(rowAt(await desk.rows(), "project", -1).value).toMatchObject({ code: "P020", name: "重新填报" });
  });

  it("moves lines from a project that is deleted to one that is new", async () => {
    const rows = await desk.rows();
    const project = rowAt(rows, "project", 0);
    const naming = rows.line.filter(({ value }) => value.project === "P001");
    const purchases = rows.procurement.filter(({ value }) => value.project === "P001");
    await desk.save(clerk, [
      drop("project", project),
      add("project", { ...project.value, code: "P100" }),
      ...naming.map((row) => edit("line", row, { project: "P100" })),
      ...purchases.map((row) => edit("procurement", row, { project: "P100" })),
    ]);
    const after = await desk.rows();
    expect(after.project.map(({ value }) => value.code)).toEqual(["P020", "P100"]);
    expect(after.line.filter(({ value }) => value.project === "P100")).toHaveLength(naming.length);
  });

  it("records who changed what from what to what", async () => {
    const rows = await desk.rows();
    const line = rowAt(rows, "line", 0);
    const batchId = crypto.randomUUID();
    const gone = rowAt(rows, "revenue", -1);
    const fresh = crypto.randomUUID();
    await desk.save(
      clerk,
      [
        edit("line", line, { amount: 4 }),
        drop("revenue", gone),
        add("carryForward", { unit: "202001", source: "other", amount: 6 }, fresh),
      ],
      batchId,
    );
    expect(await lastEvent()).toMatchObject({
      actorId: clerk.id,
      action: "entry.edit",
      budgetId: desk.budgetId,
      entity: `batch:${batchId}`,
      before: { [`line:${line.key}`]: line.value, [`revenue:${gone.key}`]: gone.value },
      after: {
        [`line:${line.key}`]: { ...line.value, amount: 4 },
        [`carryForward:${fresh}`]: { unit: "202001", source: "other", amount: 6 },
      },
    });
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  });

  it("changes and records nothing when a row is already as it is to be", async () => {
    const rows = await desk.rows();
    const line = rowAt(rows, "line", 0);
    const before = await desk.state();
    const missing = { entity: "line" as const, key: crypto.randomUUID(), baseVersion: 1, value: null };
    const { saved } = await desk.save(clerk, [{ ...edit("line", line, {}), baseVersion: 1 }, missing]);
    expect(saved).toEqual([
      { entity: "line", key: line.key, version: line.version },
      { entity: "line", key: missing.key, version: null },
    ]);
    expect(await desk.state()).toEqual({ ...before, batches: before.batches + 1 });
  });
});

describe("what units state of themselves", () => {
  const texts = {
    responsibilities: ["办理政府信息公开"],
    divisions: [],
    uses: {},
    contact: { name: "示例", phone: "" },
  };
  const reasons = { "general.basic": { causes: [{ text: "人员减少", amount: -100 }], for: -1_000_000 } };
  const others = "您只能对本单位（202002）填报，如需办理整个部门的数据，请联系部门经办人";

  it("is written by the unit's own people, once a unit, and is part of the book", async () => {
    const own = await desk.person("乙经办", "202002");
    const { performance, assets, priorYear } = await desk.book();
    const value = { unit: "202002", ...texts, reasons, performance, assets, ...(priorYear && { priorYear }) };
    const change = add("unitStatement", value);
    await desk.save(own, [change]);
    expect((await desk.book()).unitStatements).toEqual([value]);
    const stored = rowAt(await desk.rows(), "unitStatement", 0);
    expect(stored).toMatchObject({ key: change.key, value });
    const refused = async (changes: Parameters<typeof desk.save>[1]) => {
      const error = await rejection(desk.save(own, changes));
      return error instanceof EntryRefused ? error.refusals.map(({ field, message }) => [field, message]) : error;
    };
    expect(await refused([add("unitStatement", value)])).toEqual([
      ["unit", "单位“202002”已用于另一行，请改为唯一的单位"],
    ]);
    expect(await refused([add("unitStatement", { ...value, unit: "202001" })])).toEqual([["unit", others]]);
    await desk.save(own, [edit("unitStatement", stored, { responsibilities: [], assets: undefined })]);
    const [left] = (await desk.book()).unitStatements ?? [];
    expect([left?.responsibilities, left?.assets, left?.performance]).toEqual([[], undefined, performance]);
    await desk.save(clerk, [drop("unitStatement", rowAt(await desk.rows(), "unitStatement", 0))]);
    expect((await desk.book()).unitStatements).toBeUndefined();
  });
});
