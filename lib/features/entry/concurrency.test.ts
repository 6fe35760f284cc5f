import { describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/server/audit-verify";
import { testDatabase } from "@/lib/server/testing";
import { importBook } from "../budgets/mutations";
import { EntryConflicts } from "./errors";
import { add, Desk, edit, fullBook, rejection, rowAt } from "./testing";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "202");
const away = await Desk.open(prisma, "301");
const clerk = await desk.person("甲经办");
const other = await desk.person("乙经办");
const away1 = await away.person("丙经办");

const MANY = 20;
const many = <T>(work: (index: number) => T): T[] => Array.from({ length: MANY }, (_, index) => work(index));

describe("a batch that is sent again", () => {
  it("is applied once and answered as the first time, also after the budget left the desk", async () => {
    const model = rowAt(await desk.rows(), "line", 0);
    const changes = [edit("line", model, { amount: 1 }), add("line", { ...model.value, id: "x" })];
    const batchId = crypto.randomUUID();
    const first = await desk.save(clerk, changes, batchId);
    const state = await desk.state();
    expect(await desk.save(clerk, changes, batchId)).toEqual(first);
    await prisma.budget.update({ where: { id: desk.budgetId }, data: { status: "submitted" } });
    expect(await desk.save(clerk, changes, batchId)).toEqual(first);
    await prisma.budget.update({ where: { id: desk.budgetId }, data: { status: "draft" } });
    expect(await desk.state()).toEqual(state);
  });

  it("is declined with other changes, by another person or for another budget", async () => {
    const row = rowAt(await desk.rows(), "line", 1);
    const batchId = crypto.randomUUID();
    const changes = [edit("line", row, { amount: 1 })];
    await desk.save(clerk, changes, batchId);
    const state = await desk.state();
    const message = "这一批次号已用于另一次保存，本次修改没有保存，请刷新页面后重试。";
    const again = [
      desk.save(clerk, [edit("line", row, { amount: 2 })], batchId),
      desk.save(other, changes, batchId),
      away.save(away1, changes, batchId),
    ];
    // All are watched from the start: one that is refused while another is awaited must not go unhandled.
    for (const refused of await Promise.all(again.map(rejection))) {
      expect(refused).toMatchObject({ name: "Refusal", message });
    }
    expect(await desk.state()).toEqual(state);
  });

  it("is tried anew when it was refused", async () => {
    const row = rowAt(await desk.rows(), "line", 2);
    const batchId = crypto.randomUUID();
    const stale = [{ ...edit("line", row, { amount: 3 }), baseVersion: 99 }];
    expect(await rejection(desk.save(clerk, stale, batchId))).toBeInstanceOf(EntryConflicts);
    await desk.save(clerk, [edit("line", row, { amount: 3 })], batchId);
    expect(rowAt(await desk.rows(), "line", 2).value.amount).toBe(3);
  });

  it("is applied once when twenty copies arrive together", async () => {
    const before = await desk.state();
    const model = rowAt(await desk.rows(), "line", 0).value;
    const revenue = { unit: "202001", source: "other", carriedOver: false, amount: 4 } as const;
    const changes = [add("line", { ...model, id: "x", amount: 4 }), add("revenue", revenue)];
    const batchId = crypto.randomUUID();
    const answers = await Promise.all(many(() => desk.save(clerk, changes, batchId)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const after = await desk.state();
    expect(after.book.lines).toHaveLength(before.book.lines.length + 1);
    expect(after.book.revenues).toHaveLength(before.book.revenues.length + 1);
    const { version, events, batches } = before;
    expect(after).toMatchObject({ version: version + 1, events: events + 1, batches: batches + 1 });
  });
});

describe("many at once", () => {
  it("each save a line of their own", async () => {
    const rows = await desk.rows();
    const { version, events } = await desk.state();
    await Promise.all(
      many((i) => desk.save(i % 2 ? clerk : other, [edit("line", rowAt(rows, "line", i), { amount: 100 + i })])),
    );
    const after = await desk.rows();
    expect(after.line.slice(0, MANY).map(({ value }) => value.amount)).toEqual(many((i) => 100 + i));
    expect(after.line.slice(MANY)).toEqual(rows.line.slice(MANY));
    expect(await desk.state()).toMatchObject({ version: version + MANY, events: events + MANY });
  });

  it("add lines that get numbers and places of their own", async () => {
    const { line } = await desk.rows();
    const model = line[0]?.value;
    if (!model) throw new Error("The draft has no line");
    const answers = await Promise.all(many((i) => desk.save(clerk, [add("line", { ...model, id: "x", amount: i })])));
    const ids = answers.map(({ saved }) => saved[0]?.lineId);
    expect(new Set(ids).size).toBe(MANY);
    const added = (await desk.rows()).line.slice(line.length);
    expect(added.map(({ value }) => value.id)).toEqual(ids.toSorted());
    const places = await prisma.line.findMany({ where: { budgetId: desk.budgetId }, select: { rank: true } });
    expect(new Set(places.map(({ rank }) => rank)).size).toBe(line.length + MANY);
  });

  it("change one line: one of them wins, the others see what it wrote", async () => {
    const row = rowAt(await desk.rows(), "line", 0);
    const outcomes = await Promise.allSettled(many((i) => desk.save(clerk, [edit("line", row, { amount: 1000 + i })])));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { amount } = rowAt(await desk.rows(), "line", 0).value;
    for (const outcome of outcomes) {
      if (outcome.status === "fulfilled") continue;
      expect(outcome.reason).toBeInstanceOf(EntryConflicts);
      expect((outcome.reason as EntryConflicts).conflicts[0]?.theirs).toMatchObject({ amount });
    }
  });

  it("go on beside an import of the same budget and saves of another", async () => {
    const [here, there] = [await desk.rows(), await away.rows()];
    const request = { book: fullBook("202"), departmentId: desk.departmentId, actor: other, origin: "file" };
    const outcomes = await Promise.allSettled([
      ...many((i) => desk.save(clerk, [edit("line", rowAt(here, "line", i), { amount: 5 })])),
      importBook(prisma, request),
      ...many((i) => away.save(away1, [edit("line", rowAt(there, "line", i), { amount: 6 })])),
    ]);
    const failed = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    for (const reason of failed) expect(reason).toBeInstanceOf(EntryConflicts);
    expect(await desk.book()).toEqual(fullBook("202"));
    expect((await away.rows()).line.slice(0, MANY).map(({ value }) => value.amount)).toEqual(many(() => 6));
  });

  it("leave one unbroken chain", async () => {
    expect(await verifyChain(prisma)).toMatchObject({ ok: true, events: await prisma.auditEvent.count() });
  });
});
