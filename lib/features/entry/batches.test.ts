import { expect, it } from "vitest";
import { testDatabase } from "@/lib/server/testing";
import { add, Desk, edit, rowAt } from "./testing";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "202");
const clerk = await desk.person("甲经办");

const DAY = 24 * 60 * 60 * 1000;

/** Saves a change and has the batch be so many days old. */
async function savedBefore(days: number, index: number) {
  const model = rowAt(await desk.rows(), "line", index).value;
  const changes = [edit("line", rowAt(await desk.rows(), "line", index), { amount: days }), add("line", model)];
  const batchId = crypto.randomUUID();
  const answer = await desk.save(clerk, changes, batchId);
  const at = new Date(Date.now() - days * DAY);
  await prisma.entryBatch.update({ where: { id: batchId }, data: { at } });
  return { batchId, changes, answer };
}

it("keeps answers for a week and deletes older ones with the next save in the department", async () => {
  const other = await Desk.open(prisma, "301");
  const young = await savedBefore(6, 0);
  const old = await savedBefore(8, 1);
  const person = await other.person("乙经办");
  await other.save(person, [edit("line", rowAt(await other.rows(), "line", 0), { amount: 1 })]);
  expect(await prisma.entryBatch.count()).toBe(3);
  await savedBefore(0, 4);
  const kept = (await prisma.entryBatch.findMany()).map(({ id }) => id);
  expect(kept).toContain(young.batchId);
  expect(kept).not.toContain(old.batchId);
  expect(kept).toHaveLength(3);
  const state = await desk.state();
  expect(await desk.save(clerk, young.changes, young.batchId)).toEqual(young.answer);
  expect(await desk.state()).toEqual(state);
});

it("applies a batch whose answer is gone no second time while its rows are as it made them", async () => {
  const { batchId, changes, answer } = await savedBefore(8, 2);
  await savedBefore(0, 3);
  expect(await prisma.entryBatch.count({ where: { id: batchId } })).toBe(0);
  const before = await desk.state();
  const again = await desk.save(clerk, changes, batchId);
  expect(again.saved).toEqual(answer.saved.map(({ lineId: _, ...row }) => expect.objectContaining(row)));
  expect(await desk.state()).toEqual({ ...before, batches: before.batches + 1 });
});
