import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryBook, demoBook } from "../book/testing";
import { MAX_AMOUNT } from "../money";
import type { EntryEntity } from "./change";
import { readChanges } from "./change";
import { type EntryEnvelope, entryBatchSchema } from "./change-schema";
import { BUDGET_ID, entryRows, keyOf } from "./testing";

const KEY = keyOf("line", 0);
const line = () => ({ ...demoBook().lines[0] });

const envelope = (entity: EntryEntity, value: unknown, key = KEY): EntryEnvelope => ({
  entity,
  key,
  baseVersion: 1,
  value,
});

/** The refusals of one change, without its entity and key. */
function refused(entity: EntryEntity, value: unknown) {
  const read = readChanges([envelope(entity, value)]);
  return read.ok ? [] : read.refusals.map(({ field, message }) => [field, message]);
}

describe("readChanges", () => {
  it("gives back every row of a book as it is", () => {
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        const rows = entryRows(book);
        const lists = (["line", "revenue", "carryForward", "project", "procurement"] as const).flatMap((entity) =>
          rows[entity].map(({ key, value }) => envelope(entity, value, key)),
        );
        const singles = (["performance", "assets", "priorYear", "narrative"] as const).flatMap((entity) =>
          rows[entity] ? [envelope(entity, rows[entity].value, BUDGET_ID)] : [],
        );
        const read = readChanges([...lists, ...singles]);
        expect(read).toEqual({ ok: true, changes: [...lists, ...singles] });
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [
      "a fraction of a fen",
      { amount: 1.5 },
      "amount",
      "金额应为零或正数，最多两位小数，不超过 999,999,999,999.99 元；现为 1.5",
    ],
    [
      "a negative amount",
      { amount: -1 },
      "amount",
      "金额应为零或正数，最多两位小数，不超过 999,999,999,999.99 元；现为 -1",
    ],
    [
      "too much",
      { amount: MAX_AMOUNT + 1 },
      "amount",
      "金额应为零或正数，最多两位小数，不超过 999,999,999,999.99 元；现为 100000000000000",
    ],
    [
      "an amount that is no number",
      { amount: Number.NaN },
      "amount",
      "金额应为零或正数，最多两位小数，不超过 999,999,999,999.99 元；现为 null",
    ],
    ["a blank amount", { amount: null }, "amount", "请填写金额"],
    ["a blank code", { function: "" }, "function", "请填写功能分类科目"],
    ["a short code", { function: "20103" }, "function", "应为 7 位数字的功能分类项级科目编码；现为 “20103”"],
    ["a field nobody knows", { salary: 1 }, "salary", "无法识别的字段，请更正字段名或删去"],
  ])("refuses %s at its field", (_, patch, field, message) => {
    expect(refused("line", { ...line(), ...patch })).toEqual([[field, message]]);
  });

  it("names every field that is wrong, of every row", () => {
    const other = keyOf("line", 1);
    const read = readChanges([
      envelope("line", { ...line(), amount: null, economic: "1" }),
      envelope("revenue", { unit: "202001", source: "loan", amount: 1 }, other),
    ]);
    if (read.ok) throw new Error("was accepted");
    expect(read.refusals.map(({ entity, key, field }) => [entity, key, field])).toEqual([
      ["line", KEY, "economic"],
      ["line", KEY, "amount"],
      ["revenue", other, "source"],
    ]);
  });

  it("names the path within a project, last year and the reasons", () => {
    const book = demoBook();
    const [project] = book.projects;
    const indicators = project?.indicators.map((one, index) => (index === 2 ? { ...one, name: "" } : one));
    expect(refused("project", { ...project, indicators })).toEqual([["indicators[2].name", "请填写指标名称"]]);
    const threePublic = { ...book.priorYear?.threePublic, reception: -5 };
    expect(refused("priorYear", { ...book.priorYear, threePublic }).map(([field]) => field)).toEqual([
      "threePublic.reception",
    ]);
    const reasons = { "general.basic": { causes: [{ text: "人员增加", amount: 0.5 }] } };
    expect(refused("narrative", { ...book.narrative, reasons }).map(([field]) => field)).toEqual([
      'reasons["general.basic"].causes[0].amount',
    ]);
  });

  it("takes negative amounts of causes and turns -0 into 0", () => {
    const reasons = { "general.basic": { causes: [{ text: "人员减少", amount: -100 }] } };
    expect(refused("narrative", { ...demoBook().narrative, reasons })).toEqual([]);
    const read = readChanges([envelope("line", { ...line(), amount: -0 })]);
    expect(read.ok && read.changes[0]?.value).toHaveProperty("amount", 0);
  });

  it("deletes list rows and 上年数, nothing else", () => {
    expect(readChanges([envelope("line", null)])).toEqual({
      ok: true,
      changes: [{ entity: "line", key: KEY, baseVersion: 1, value: null }],
    });
    expect(refused("priorYear", null)).toEqual([]);
    for (const entity of ["performance", "assets", "narrative"] as const)
      expect(refused(entity, null)).toEqual([[null, "此项内容不能删除，请改为清空各栏后保存"]]);
  });

  it("refuses a row that comes twice, and never throws at rubbish", () => {
    const twice = readChanges([envelope("line", line()), envelope("line", null)]);
    expect(!twice.ok && twice.refusals.map(({ message }) => message)).toEqual([
      "同一行在一次保存中出现了两次，请刷新后重试",
    ]);
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom("line", "project", "priorYear", "narrative", "assets"),
        (value, entity) => {
          const read = readChanges([envelope(entity as EntryEntity, value)]);
          expect(read.ok || read.refusals.every(({ message }) => message !== "")).toBe(true);
        },
      ),
    );
  });
});

describe("entryBatchSchema", () => {
  const batch = { budgetId: BUDGET_ID, batchId: KEY.toUpperCase(), changes: [envelope("line", {})] };

  it("reads a batch and writes ids in lower case", () => {
    expect(entryBatchSchema.parse({ ...batch, batchId: "ABCDEF00-0000-4000-8000-000000000000" }).batchId).toBe(
      "abcdef00-0000-4000-8000-000000000000",
    );
  });

  it.each([
    ["an empty batch", { changes: [] }, "没有要保存的修改"],
    ["a budget id that is none", { budgetId: "1" }, "预算标识应为 UUID"],
    [
      "an entity nobody knows",
      { changes: [{ ...envelope("line", {}), entity: "unit" }] },
      "填报内容应为 line、revenue、",
    ],
    ["a version of zero", { changes: [{ ...envelope("line", {}), baseVersion: 0 }] }, "版本应为正整数或 null"],
  ])("refuses %s", (_, patch, message) => {
    const parsed = entryBatchSchema.safeParse({ ...batch, ...patch });
    expect(parsed.error?.issues[0]?.message).toContain(message);
  });
});
