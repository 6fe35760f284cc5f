import { afterEach, describe, expect, it } from "vitest";
import { Refusal } from "@/lib/server/action-error";
import { testDatabase } from "@/lib/server/testing";
import { importBook } from "../budgets/mutations";
import { demoBookOf } from "../budgets/testing";
import { tooManyAfter } from "./row-limits";
import { add, Desk, drop, edit, fullBook, rejection, rowAt } from "./testing";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "202");
const clerk = await desk.person("部门经办");
const [ROW] = fullBook("202").procurement;
if (!ROW) throw new Error("The book has no procurement");

/** With a limit of 400 rows, of 100 where every row is printed. */
const limited = () => {
  process.env.MAX_ROWS = "400";
};

afterEach(() => {
  Reflect.deleteProperty(process.env, "MAX_ROWS");
});

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => add("procurement", { ...ROW, name: `打印机${i}` }));

describe("a budget", () => {
  it("takes so many rows of a kind, and says how many one more would be", async () => {
    limited();
    await desk.save(clerk, rows(97));
    const before = await desk.state();
    const said = await rejection(desk.save(clerk, rows(2)));
    expect(said).toBeInstanceOf(Refusal);
    expect(said).toMatchObject({
      message: expect.stringMatching(/^政府采购共 101 行，超过一份预算 100 行的上限，没有保存。请核对/),
    });
    expect(await desk.state()).toEqual(before);
    await desk.save(clerk, rows(1));
    expect((await desk.book()).procurement).toHaveLength(100);
  });

  it("with more rows than there may be is mended, made smaller, and kept from growing", async () => {
    const stored = await desk.rows();
    const [first, second] = [rowAt(stored, "procurement", 0), rowAt(stored, "procurement", 1)];
    process.env.MAX_ROWS = "100";
    await desk.save(clerk, [edit("procurement", first, { amount: 701 }), drop("procurement", second), ...rows(1)]);
    expect(await rejection(desk.save(clerk, rows(1)))).toMatchObject({
      message: expect.stringMatching(/^政府采购共 101 行，超过一份预算 25 行的上限/),
    });
    expect(tooManyAfter(rows(1), await desk.rows())).toMatch(/^政府采购共 101 行/);
    expect(tooManyAfter([drop("procurement", first)], await desk.rows())).toBeNull();
  });

  it("counts the indicators of projects and the rows of 上年数", async () => {
    const project = rowAt(await desk.rows(), "project", 0);
    const [indicator] = project.value.indicators;
    if (!indicator) throw new Error("no indicator");
    const many = Array.from({ length: 101 }, (_, i) => ({ ...indicator, name: `指标${i}` }));
    process.env.MAX_ROWS = "100";
    expect(await rejection(desk.save(clerk, [edit("project", project, { indicators: many })]))).toMatchObject({
      message: expect.stringMatching(/^绩效指标共 \d+ 行，超过一份预算 100 行的上限/),
    });
  });

  it("is not carried in with more rows than that, by whatever way", async () => {
    limited();
    const book = fullBook("203");
    const [item] = book.procurement;
    if (!item) throw new Error("no item");
    const procurement = Array.from({ length: 101 }, (_, i) => ({ ...item, name: `设备${i}` }));
    const home = await Desk.open(prisma, "203", demoBookOf("203"));
    const request = { departmentId: home.departmentId, actor: null, origin: "file" };
    const before = await home.state();
    expect(await rejection(importBook(prisma, { book: { ...book, procurement }, ...request }))).toMatchObject({
      name: "Refusal",
      message: expect.stringMatching(/^政府采购共 101 行，超过一份预算 100 行的上限/),
    });
    expect(await home.state()).toEqual(before);
  });
});
