import { afterAll, describe, expect, it } from "vitest";
import { BookError } from "@/lib/domain/book";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { PacketError } from "@/lib/packet";
import { Refusal } from "@/lib/server/action-error";
import { testDatabase } from "@/lib/server/testing";
import { threadFromSource } from "@/lib/server/thread";
import { demoBook } from "../budgets/testing";
import { Desk } from "../entry/testing";
import { BudgetMoved, ComputingBusy, errorTold, toldError } from "./errors";
import { type Disclosed, JOBS } from "./jobs";
import { Pieces, piecesOf } from "./pieces";
import { apart } from "./pool";
import type { BookRef } from "./types";
import { ComputingThread } from "./worker";

const { prisma, url } = await testDatabase();
const desk = await Desk.open(prisma, "202");
const { version } = await desk.state();
const ref: BookRef = { key: "a draft", stored: { budgetId: desk.budgetId, version } };
const from = { db: prisma, basis: CARRIED_BASIS };
const nobody = { department: "", person: "" };

const copied = (error: unknown) => errorTold(structuredClone(toldError(error)));

it("gives a disclosure that is the same after it went from thread to thread in pieces", async () => {
  const { disclosure, holds } = await JOBS.discloseBook({ db: null, basis: CARRIED_BASIS }, demoBook());
  const pieces = new Pieces();
  for (const piece of piecesOf(disclosure)) pieces.take(structuredClone(piece));
  const copy = pieces.end();
  expect(copy).toEqual(disclosure);
  expect(copy.figures.get("expenditure!total.total")).toBe(copy.tables[2]?.rows[0]?.cells[2]);
  expect([...copy.figures.keys()]).toEqual([...disclosure.figures.keys()]);
  expect(JSON.stringify(copy.book)).toBe(JSON.stringify(disclosure.book));
  expect(holds).toBe(true);
});

it("tells errors so that those who know them know them still", () => {
  const book = copied(new BookError("lines[1].amount", "-1", "应为非负整数"));
  expect(book).toBeInstanceOf(BookError);
  expect(book).toMatchObject({ path: "lines[1].amount", message: "lines[1].amount：应为非负整数；现为 -1" });
  const packet = copied(new PacketError("PDF 排版失败"));
  expect(packet).toBeInstanceOf(PacketError);
  expect(packet.message).toBe("PDF 排版失败");
  expect(copied(new BudgetMoved("moved"))).toBeInstanceOf(BudgetMoved);
  expect(copied(new Refusal("不行"))).toBeInstanceOf(Refusal);
  expect(copied(new RangeError("超出范围"))).toMatchObject({ name: "RangeError", message: "超出范围" });
  expect(copied("没有说明")).toMatchObject({ message: "没有说明" });
});

it("does the job itself where there are no threads, and throws what it throws", async () => {
  const { disclosure } = await apart("disclose", nobody, from, ref);
  expect(disclosure.departmentName).toBe(demoBook().department.name);
  const wrong = { ...demoBook(), edition: "beijing-2024" };
  await expect(apart("discloseBook", nobody, { db: null, basis: CARRIED_BASIS }, wrong)).rejects.toThrow(BookError);
  const moved = { key: "another", stored: { budgetId: desk.budgetId, version: version + 1 } };
  await expect(apart("disclose", nobody, from, moved)).rejects.toThrow(BudgetMoved);
});

describe("a thread", () => {
  const ended: ComputingThread[] = [];
  const start = () => {
    const worker = threadFromSource(new URL("./thread.ts", import.meta.url), { workerData: { url } });
    return { worker, thread: new ComputingThread(worker, (one) => ended.push(one)) };
  };
  const { worker, thread } = start();
  afterAll(() => worker.terminate());

  it("reads the book by itself, sends the disclosure in pieces, and keeps it for what else is asked", async () => {
    const { key } = ref;
    const done = (await thread.run({ name: "disclose", given: [ref], basis: CARRIED_BASIS, key }, 60_000)) as Disclosed;
    expect(done).toEqual(await JOBS.disclose(from, ref));
    const trace = await thread.run(
      { name: "trace", given: [ref, "expenditure!total.total", 1], basis: CARRIED_BASIS, key },
      60_000,
    );
    expect(trace).toEqual(await JOBS.trace(from, ref, "expenditure!total.total", 1));
    expect(thread.computed.has(key)).toBe(true);
    const moved = { key: "other", stored: { budgetId: desk.budgetId, version: version + 1 } };
    const asked = thread.run(
      { name: "trace", given: [moved, "expenditure!total.total", 1], basis: CARRIED_BASIS, key: "other" },
      60_000,
    );
    await expect(asked).rejects.toThrow(BudgetMoved);
  });

  it("is ended over what takes too long, and the person is told", async () => {
    const other = start();
    const late = other.thread.run({ name: "disclose", given: [ref], basis: CARRIED_BASIS, key: null }, 1);
    await expect(late).rejects.toThrow(ComputingBusy);
    await expect(late).rejects.toThrow(/^这份预算的计算超过 0 秒，已停止，以免影响他人；/);
    expect(ended).toEqual([other.thread]);
  });
});
