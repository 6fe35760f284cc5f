import { beforeEach, describe, expect, it } from "vitest";
import type { BudgetBook } from "@/lib/domain/book";
import { verifyChain } from "@/lib/server/audit-verify";
import { testDatabase } from "@/lib/server/testing";
import { seedBudget } from "@/prisma/seed-budget";
import { readBudgetBook } from "./data";
import { type BookImport, importBook } from "./mutations";
import { createDepartment, demoBook, demoBookOf } from "./testing";

const { prisma } = await testDatabase();
const { id: departmentId, users } = await createDepartment(prisma, "202", ["clerk"]);
const actor = { id: users.clerk ?? "", address: "192.0.2.1" };

const request = (book: BudgetBook, changes: Partial<BookImport> = {}): BookImport => ({
  book,
  departmentId,
  actor,
  origin: "file",
  ...changes,
});
const events = () => prisma.auditEvent.findMany({ orderBy: { seq: "asc" } });

beforeEach(async () => {
  await prisma.line.deleteMany();
  await prisma.indicator.deleteMany();
  await prisma.procurement.deleteMany();
  await prisma.project.deleteMany();
  await prisma.budget.deleteMany();
});

/** A book that uses what the demo book leaves empty. */
function fullBook(): BudgetBook {
  const book = demoBook();
  const line = { unit: "202002", function: "2010350", source: "institutionFund", governmentEconomic: "50502" } as const;
  const project = { class: "project", project: "P002", expense: null } as const;
  return {
    ...book,
    lines: [
      {
        ...line,
        ...project,
        id: "Z 一",
        economic: "30201",
        carriedOver: true,
        amount: 99_999_999_999_999,
        note: "备注",
      },
      ...book.lines,
    ],
    carryForward: [{ unit: "202001", source: "other", amount: 1 }],
    procurement: [
      {
        unit: "202001",
        category: "goods",
        name: "电脑",
        source: "governmentFund",
        carriedOver: true,
        amount: 7,
        project: "P001",
      },
      {
        unit: "202002",
        category: "services",
        name: "物业",
        source: "other",
        carriedOver: false,
        amount: 0,
        project: null,
      },
    ],
    narrative: {
      ...book.narrative,
      reasons: {
        ...book.narrative.reasons,
        "income.total": { text: "上级补助列入预算", for: 48_910_000 },
        "general.project": { causes: [{ text: "专项服务减少", amount: -126_800_000 }], for: -126_800_000 },
      },
    },
    priorYear: book.priorYear && {
      ...book.priorYear,
      revenues: [{ source: "generalPublicBudget", carriedOver: true, amount: 5 }],
    },
  };
}

describe("importBook and readBudgetBook", () => {
  it.each([
    ["the demo", demoBook()],
    ["a full book", fullBook()],
    ["a book without last year", { ...demoBook(), priorYear: null }],
    [
      "a book that knows last year had no revenue",
      { ...demoBook(), priorYear: { ...fullBook().priorYear, revenues: [] } },
    ],
    [
      "a new department",
      {
        ...demoBook(),
        priorYear: null,
        narrative: { ...demoBook().narrative, noPriorYear: { department: "established", units: [] } },
      },
    ],
    [
      "a book with a new unit",
      {
        ...demoBook(),
        narrative: {
          ...demoBook().narrative,
          noPriorYear: { department: null, units: [{ unit: "202002", kind: "included" }] },
        },
      },
    ],
    ["a book without lines and projects", { ...demoBook(), lines: [], projects: [], procurement: [] }],
  ] as [string, BudgetBook][])("give %s back as it was", async (_, book) => {
    const { id } = await importBook(prisma, request(book));
    expect(await readBudgetBook(prisma, id)).toEqual(book);
  });

  it("keep the order of lines, units and indicators", async () => {
    const book = demoBook();
    const turned = { ...book, units: book.units.toReversed(), lines: book.lines.toReversed() };
    const { id } = await importBook(prisma, request(turned));
    expect(await readBudgetBook(prisma, id)).toEqual(turned);
  });

  it("refuse to read a budget that does not exist", async () => {
    await expect(readBudgetBook(prisma, crypto.randomUUID())).rejects.toMatchObject({ code: "P2025" });
  });
});

describe("importBook", () => {
  it("replaces the whole draft of the same year and counts its version up", async () => {
    const first = await importBook(prisma, request(fullBook()));
    expect(first).toEqual({ id: first.id, version: 1, created: true });
    const book = { ...demoBook(), lines: demoBook().lines.slice(0, 3), projects: [], priorYear: null };
    expect(await importBook(prisma, request(book))).toEqual({ id: first.id, version: 2, created: false });
    expect(await readBudgetBook(prisma, first.id)).toEqual(book);
    expect(await prisma.line.count()).toBe(3);
    expect(await prisma.priorYearLine.count()).toBe(0);
  });

  it("records who imported what in place of what", async () => {
    const before = await events();
    const { id } = await importBook(prisma, request(demoBook()));
    await importBook(prisma, request({ ...demoBook(), lines: [] }, { actor: null, origin: "seed" }));
    const [first, second] = (await events()).slice(before.length);
    const facts = { edition: "chongqing-2024", units: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) };
    const common = { action: "budget.import", budgetId: id, entity: `budget:${id}` };
    expect(first).toMatchObject({ ...common, actorId: actor.id, origin: actor.address, before: null });
    expect(first?.after).toEqual({ ...facts, version: 1, lines: 80, origin: "file" });
    expect(second).toMatchObject({ ...common, actorId: null, origin: null });
    expect(second?.before).toEqual({ ...(first?.after as object), origin: undefined });
    expect(second?.after).toEqual({ ...facts, version: 2, lines: 0, origin: "seed" });
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  });

  it("changes nothing when its audit event cannot be written", async () => {
    const { id } = await importBook(prisma, request(demoBook()));
    const before = (await events()).length;
    const nobody = request({ ...demoBook(), lines: [] }, { actor: { id: crypto.randomUUID(), address: null } });
    await expect(importBook(prisma, nobody)).rejects.toMatchObject({ code: "P2010" });
    expect(await readBudgetBook(prisma, id)).toEqual(demoBook());
    expect((await prisma.budget.findUniqueOrThrow({ where: { id } })).version).toBe(1);
    expect(await events()).toHaveLength(before);
  });

  it("refuses another department's book, an unknown department and an unknown edition", async () => {
    await expect(importBook(prisma, request(demoBookOf("301")))).rejects.toThrow(
      "预算数据属于部门 301（重庆市万盛经济技术开发区管理委员会办公室），不是所选的 202（示例部门 202），请核对文件或改选部门。",
    );
    await expect(importBook(prisma, request(demoBook(), { departmentId: crypto.randomUUID() }))).rejects.toThrow(
      "没有这个部门，请刷新后重新选择。",
    );
    await expect(importBook(prisma, request({ ...demoBook(), edition: "moon-2024" }))).rejects.toThrow(
      'edition：没有这个版式，应为 chongqing-2024、chongqing-2025、chongqing-2026、chongqing-2027、changshou-2026、dadukou-2026 之一；现为 "moon-2024"',
    );
    expect(await prisma.budget.count()).toBe(0);
  });

  it.each([
    ["submitted", "已提交"],
    ["reviewed", "已审核"],
    ["signed", "已签发"],
    ["disclosed", "已公开"],
  ] as const)("refuses to replace a budget that is %s", async (status, label) => {
    const { id } = await importBook(prisma, request(demoBook()));
    await prisma.budget.update({ where: { id }, data: { status } });
    await expect(importBook(prisma, request({ ...demoBook(), lines: [] }))).rejects.toThrow(
      `2024 年预算${label}，不能用导入的数据替换；请先退回为草稿再导入。`,
    );
    expect(await readBudgetBook(prisma, id)).toEqual(demoBook());
  });

  it("lets imports at the same time follow one another", async () => {
    const books = [0, 1, 2, 3].map((n) => ({ ...demoBook(), lines: demoBook().lines.slice(n) }));
    const results = await Promise.all(books.map((book) => importBook(prisma, request(book))));
    expect(results.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4]);
    const last = results.findIndex(({ version }) => version === 4);
    expect(await readBudgetBook(prisma, results[last]?.id ?? "")).toEqual(books[last]);
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  });
});

describe("seedBudget", () => {
  it("does nothing where anything was ever recorded", async () => {
    await importBook(prisma, request(demoBook()));
    await prisma.budget.deleteMany();
    await seedBudget(prisma, departmentId);
    expect(await prisma.budget.count()).toBe(0);
  });
});
