import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/server/testing";
import { importBook } from "../budgets/mutations";
import { EntryConflicts } from "./errors";
import { add, Desk, drop, edit, fullBook, rejection, rowAt } from "./testing";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "202");
const clerk = await desk.person("甲经办");
const other = await desk.person("乙经办");

const lastEvent = () => prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });

describe("a row that somebody else changed meanwhile", () => {
  const conflictsOf = async (work: Promise<unknown>) => {
    const error = await rejection(work);
    expect(error).toBeInstanceOf(EntryConflicts);
    return (error as EntryConflicts).conflicts;
  };

  it("is a conflict with both contents, and nothing of the batch is saved", async () => {
    const rows = await desk.rows();
    const [mine, free] = [rowAt(rows, "line", 3), rowAt(rows, "line", 4)];
    const { saved } = await desk.save(other, [edit("line", mine, { amount: 11 })]);
    const at = (await lastEvent()).at.toISOString();
    await desk.save(other, [edit("line", rowAt(rows, "line", 5), { amount: 12 })]);
    const before = await desk.state();
    const stale = [edit("line", mine, { amount: 22 }), edit("line", free, { amount: 23 })];
    expect(await conflictsOf(desk.save(clerk, stale))).toEqual([
      {
        entity: "line",
        key: mine.key,
        mine: { ...mine.value, amount: 22 },
        theirs: { ...mine.value, amount: 11 },
        theirVersion: saved[0]?.version,
        theirRank: mine.rank,
        by: "乙经办",
        at,
      },
    ]);
    expect(await desk.state()).toEqual(before);
    const chosen = { ...edit("line", mine, { amount: 22 }), baseVersion: saved[0]?.version ?? null };
    await desk.save(clerk, [chosen]);
    expect(rowAt(await desk.rows(), "line", 3).value.amount).toBe(22);
  });

  it("is a conflict when they deleted it, and may be put back", async () => {
    const rows = await desk.rows();
    const line = rowAt(rows, "line", -1);
    await desk.save(other, [drop("line", line)]);
    const change = edit("line", line, { amount: 33 });
    const [conflict] = await conflictsOf(desk.save(clerk, [change]));
    expect(conflict).toMatchObject({ key: line.key, theirs: null, theirVersion: null, by: "乙经办" });
    const { saved } = await desk.save(clerk, [{ ...change, baseVersion: null }]);
    expect(saved[0]?.lineId).toMatch(/^L\d{3}$/);
    expect(rowAt(await desk.rows(), "line", -1)).toMatchObject({ key: line.key, value: { amount: 33 } });
  });

  it("is a conflict when I delete it", async () => {
    const line = rowAt(await desk.rows(), "line", 6);
    await desk.save(other, [edit("line", line, { amount: 44 })]);
    const [conflict] = await conflictsOf(desk.save(clerk, [drop("line", line)]));
    expect(conflict).toMatchObject({ mine: null, theirs: { amount: 44 }, by: "乙经办" });
  });

  it("is a conflict of what a budget has one of, too", async () => {
    const { narrative, performance, assets, priorYear } = await desk.rows();
    if (!priorYear) throw new Error("The draft has no prior year");
    await desk.save(other, [
      edit("narrative", narrative, { divisions: ["一科"] }),
      edit("performance", performance, { objective: "他人" }),
      edit("assets", assets, { asOfYear: 2021 }),
      edit("priorYear", priorYear, { operatingExpense: 1 }),
    ]);
    const mine = [
      edit("narrative", narrative, { divisions: ["二科"] }),
      edit("performance", performance, { objective: "我的" }),
      edit("assets", assets, { asOfYear: 2020 }),
      edit("priorYear", priorYear, { operatingExpense: 2 }),
    ];
    const conflicts = await conflictsOf(desk.save(clerk, mine));
    expect(conflicts.map(({ entity, by }) => [entity, by])).toEqual(
      ["narrative", "performance", "assets", "priorYear"].map((entity) => [entity, "乙经办"]),
    );
    expect(conflicts[1]?.theirs).toMatchObject({ objective: "他人" });
  });

  it("is no conflict when both made the same of it", async () => {
    const line = rowAt(await desk.rows(), "line", 7);
    const { saved } = await desk.save(other, [edit("line", line, { amount: 55 })]);
    expect((await desk.save(clerk, [edit("line", line, { amount: 55 })])).saved).toEqual(saved);
  });

  it("leaves the other rows to merge", async () => {
    const rows = await desk.rows();
    await desk.save(other, [edit("line", rowAt(rows, "line", 8), { amount: 66 })]);
    await desk.save(clerk, [edit("line", rowAt(rows, "line", 9), { amount: 77 })]);
    const after = await desk.rows();
    expect([rowAt(after, "line", 8).value.amount, rowAt(after, "line", 9).value.amount]).toEqual([66, 77]);
  });

  it("is a conflict with an import that replaced everything", async () => {
    const { line, assets, performance, narrative } = await desk.rows();
    const request = { book: fullBook("202"), departmentId: desk.departmentId, actor: other, origin: "file" };
    await importBook(prisma, request);
    const conflicts = await conflictsOf(
      desk.save(clerk, [
        edit("line", rowAt({ ...(await desk.rows()), line }, "line", 0), { amount: 88 }),
        edit("assets", assets, { asOfYear: 2019 }),
        edit("performance", performance, { objective: "旧" }),
        edit("narrative", narrative, { divisions: ["旧"] }),
      ]),
    );
    expect(conflicts.map(({ entity, by }) => [entity, by])).toEqual(
      ["line", "assets", "performance", "narrative"].map((entity) => [entity, "乙经办"]),
    );
    const { saved } = await desk.save(clerk, [add("line", { ...rowAt(await desk.rows(), "line", 0).value, id: "x" })]);
    expect(saved[0]?.lineId).toBe("L082");
  });
});
