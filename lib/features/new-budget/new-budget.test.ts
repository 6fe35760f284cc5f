import { beforeEach, describe, expect, it } from "vitest";
import type { Prisma } from "@/generated/prisma/client";
import { priorYearOf, writeBook } from "@/lib/domain/book";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { verifyChain } from "@/lib/server/audit-verify";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { readBudgetBook } from "../budgets/data";
import { createDepartment, demoBookOf } from "../budgets/testing";
import { createBudgetAction } from "./actions";
import { respondWithNewBudget } from "./from-file";
import { loadNewBatch, loadNewBudget, loadNewBudgetOffer } from "./loaders";
import { createBatch } from "./mutations";

const { prisma, url } = await testDatabase({ office: "bureau" });
serveFrom(url);
await prisma.office.updateMany({ data: { fiscalYear: 2027 } });

/** A department with its units and people. */
async function department(code: string, units = 2) {
  const made = await createDepartment(prisma, code, ["clerk"]);
  const kinds = ["administrative", "institution"] as const;
  for (let place = 0; place < units; place++) {
    const unit = {
      code: `${code}00${place + 1}`,
      name: `示例单位 ${place + 1}`,
      kind: kinds[place % 2] ?? "institution",
    };
    await prisma.unit.create({ data: { ...unit, departmentId: made.id } });
  }
  return { ...made, code, clerk: made.users.clerk ?? "" };
}

const home = await department("136");
const memberships = { create: { role: "budgetOfficer" as const, departmentId: null } };
const officer = await prisma.user.create({ data: { accountName: "ys", displayName: "预算股", memberships } });
const actor = { id: officer.id, address: null };

/** Sends a file for the budget of 2027 of the home department. @returns the answer */
async function send(start: string, text: string) {
  const headers = { "Content-Length": String(Buffer.byteLength(text)) };
  const address = `http://localhost/?fiscalYear=2027&start=${start}`;
  const response = await respondWithNewBudget(new Request(address, { method: "POST", body: text, headers }), home.id);
  return response.json();
}

/** Last year's budget of a department, signed. */
async function signed(of: Awaited<ReturnType<typeof department>>, fiscalYear: number) {
  const { id: departmentId, code, clerk } = of;
  const units = await prisma.unit.findMany({ where: { departmentId }, orderBy: { code: "asc" } });
  const rename = (unit: string) => units[Number(unit.at(-1)) - 1]?.code ?? "";
  const demo = demoBookOf(code);
  const book = {
    ...demo,
    fiscalYear,
    priorYear: null,
    units: demo.units.map((unit) => ({ ...unit, code: rename(unit.code) })),
    lines: demo.lines.map((line) => ({ ...line, unit: rename(line.unit) })),
    revenues: demo.revenues.map((revenue) => ({ ...revenue, unit: rename(revenue.unit) })),
    projects: demo.projects.map((project) => ({ ...project, unit: rename(project.unit) })),
  };
  const head = { edition: book.edition, departmentCode: code, departmentName: "旧名", region: "示例区" };
  const budget = await prisma.budget.create({ data: { ...head, departmentId, fiscalYear, status: "signed" } });
  const facts = { number: 1, status: "signed", sha256: "1".repeat(64), createdById: clerk } as const;
  await prisma.revision.create({
    data: { ...facts, budgetId: budget.id, book: writeBook(book) as Prisma.InputJsonObject },
  });
  return book;
}

const idOf = (answer: Awaited<ReturnType<typeof createBudgetAction>>) => (answer.ok ? answer.data.id : "");
const bookIn = (id: string) => readBudgetBook(prisma, id);
const ask = (given: object) =>
  createBudgetAction({ departmentId: home.id, fiscalYear: "2027", start: "blank", ...given });

/** Drafts are gone; what was signed stays. */
async function clear() {
  await prisma.line.deleteMany();
  await prisma.indicator.deleteMany();
  await prisma.project.deleteMany();
  await prisma.budget.deleteMany({ where: { revisions: { none: {} } } });
}

beforeEach(async () => {
  await clear();
  await signInAs(home.clerk);
});

const FOREIGN = JSON.stringify(writeBook(demoBookOf("999")));

describe("a clerk", () => {
  it("is offered the year of the office, once", async () => {
    expect(await loadNewBudgetOffer()).toEqual({ year: 2027, batch: false });
    const view = await loadNewBudget();
    expect(view).toMatchObject({ fiscalYear: 2027, codeBookYears: [2024] });
    expect(view.departments.map(({ code, units, budgetYears }) => ({ code, units, budgetYears }))).toEqual([
      { code: "136", units: 2, budgetYears: [] },
    ]);
    await ask({});
    expect(await loadNewBudgetOffer()).toEqual({ year: null, batch: false });
    await expect(loadNewBatch()).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
  });

  it("makes a blank budget with the open units, once, and the trail says so", async () => {
    await prisma.unit.update({
      where: { departmentId_code: { departmentId: home.id, code: "136002" } },
      data: { closedOn: new Date("2020-01-01") },
    });
    const id = idOf(await ask({}));
    await prisma.unit.updateMany({ data: { closedOn: null } });
    const book = await bookIn(id);
    expect(book).toMatchObject({
      ...{ fiscalYear: 2027, edition: "chongqing-2027", lines: [], priorYear: null },
      department: { code: "136", name: "示例部门 136", region: "示例区" },
    });
    expect(book.units.map(({ code }) => code)).toEqual(["136001"]);
    expect(disclose(book, CARRIED_BASIS).findings.find(({ rule }) => rule === "CLS-23")?.message).toBe(
      "2027 年支出功能分类科目是 2024 年科目及已知的变化，尚未导入 2027 年的完整科目",
    );
    expect(await prisma.auditEvent.findMany({ where: { budgetId: id } })).toMatchObject([
      {
        action: "budget.create",
        actorId: home.clerk,
        before: null,
        after: { start: "blank", origin: "blank", lines: 0 },
      },
    ]);
    expect(await ask({})).toMatchObject({
      error: { code: "declined", message: "示例部门 136：2027 年预算已经存在（草稿），没有重复新建。" },
    });
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  });

  it("begins with last year's signed budget, or its figures alone", async () => {
    const other = await department("137");
    const before = await signed(other, 2026);
    await signInAs(other.clerk);
    const request = { departmentId: other.id };
    const goesOn = await bookIn(idOf(await ask({ ...request, start: "signed" })));
    expect(goesOn).toMatchObject({ fiscalYear: 2027, department: { name: "示例部门 137" }, lines: before.lines });
    await clear();
    const figures = await bookIn(idOf(await ask({ ...request, start: "priorYear" })));
    expect(figures).toMatchObject({ lines: [], priorYear: priorYearOf(before) });
  });

  it("begins with a file of the year or of the year before", async () => {
    const demo = { ...demoBookOf("136"), fiscalYear: 2027, priorYear: null };
    const text = JSON.stringify(writeBook(demo));
    expect(await bookIn((await send("book", text)).id)).toEqual({ ...demo, edition: "chongqing-2027" });
    await clear();
    const last = JSON.stringify(writeBook({ ...demo, fiscalYear: 2026 }));
    const book = await bookIn((await send("priorYear", last)).id);
    expect(book.priorYear).toEqual(priorYearOf({ ...demo, fiscalYear: 2026 }));
  });

  it.each<[string, object, string]>([
    ["a signed budget", { start: "signed" }, "系统中没有本部门 2026 年已签发的预算，不能以它为起点，请改选其他起点。"],
    [
      "figures",
      { start: "priorYear" },
      "系统中没有本部门 2026 年已签发的预算，请选择 2026 年的预算数据文件，或改选其他起点。",
    ],
    ["no file", { start: "book" }, "请选择预算数据文件。"],
  ])("is told why %s does not do", async (_, given, message) => {
    expect(await ask(given)).toMatchObject({ error: { code: "declined", message } });
    expect(await prisma.budget.count({ where: { departmentId: home.id } })).toBe(0);
  });

  it.each([
    ["a broken file", "{", /^不是有效的 JSON，第 1 行第 2 列（文件结尾）有误。$/],
    ["a foreign file", FOREIGN, /^文件是部门 999（.+）的，不是本部门 136（示例部门 136）的，请改选文件。$/],
  ])("is told why %s does not do", async (_, text, message) => {
    expect(await send("book", text)).toEqual({ error: { message: expect.stringMatching(message) } });
    expect(await prisma.budget.count({ where: { departmentId: home.id } })).toBe(0);
  });
});

describe("a batch", () => {
  it("makes all that can be made, names what it left, and goes on where last year was signed", async () => {
    const [fresh, ready, empty] = [await department("201"), await department("202"), await department("203", 0)];
    const closed = await department("204");
    await prisma.department.update({ where: { id: closed.id }, data: { closedOn: new Date("2026-01-01") } });
    await signed(ready, 2026);
    await signInAs(home.clerk);
    await ask({});
    const departments = [home, fresh, ready, empty, closed].map(({ id }) => id);
    const told: number[] = [];
    const batch = { fiscalYear: 2027, departments, start: "signed", actor } as const;
    const report = await createBatch(prisma, batch, ({ done }) => told.push(done));
    expect(told).toEqual([0, 1, 2, 3, 4, 5]);
    expect(report.created.map(({ code, start }) => [code, start])).toEqual([
      ["201", "blank"],
      ["202", "signed"],
    ]);
    expect(report.left.map(({ code, why }) => [code, why])).toEqual([
      ["136", "2027 年预算已经存在（草稿），没有重复新建"],
      ["203", "还没有单位，请部门管理员先在“单位”中新增"],
      ["204", "部门已停用，不再编制预算"],
    ]);
    await signInAs(officer.id);
    expect(await loadNewBudgetOffer()).toEqual({ year: 2027, batch: true });
    expect((await loadNewBatch()).departments.map(({ code }) => code)).not.toContain("204");
  });

  it("is all or nothing", async () => {
    const [one, two] = [await department("301"), await department("302")];
    const departments = [one.id, two.id, crypto.randomUUID()];
    const before = await prisma.auditEvent.count();
    await expect(createBatch(prisma, { fiscalYear: 2027, departments, start: "blank", actor })).rejects.toThrow(
      "没有这个部门，请刷新后重新选择。",
    );
    expect(await prisma.budget.count({ where: { departmentId: { in: departments } } })).toBe(0);
    expect(await prisma.auditEvent.count()).toBe(before);
  });
});
