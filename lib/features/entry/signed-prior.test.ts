import { describe, expect, it } from "vitest";
import type { BudgetStatus, Prisma } from "@/generated/prisma/client";
import { priorYearOf, writeBook } from "@/lib/domain/book";
import type { BudgetBook } from "@/lib/domain/book/types";
import { testDatabase } from "@/lib/server/testing";
import { importBook } from "../budgets/mutations";
import { EntryConflicts } from "./errors";
import { carryPriorYear, findSignedPrior } from "./signed-prior";
import { type Actor, Desk, edit, fullBook, rejection } from "./testing";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "202");
const away = await Desk.open(prisma, "301");
const clerk = await desk.person("甲经办");

/** The department's book of the year before, with one amount of its own. */
function lastYear(amount: number, code = "202"): BudgetBook {
  const book = fullBook(code);
  const [first, ...lines] = book.lines;
  if (!first) throw new Error("The demo has no line");
  return { ...book, fiscalYear: 2023, priorYear: null, lines: [{ ...first, amount }, ...lines] };
}

let revisions = 0;

/** Freezes a book as a revision of last year's budget, whose rows say something else. */
async function freeze(at: Desk, status: BudgetStatus, book: BudgetBook): Promise<string> {
  const { departmentId } = at;
  const rows = { ...lastYear(1, book.department.code), lines: [] };
  const where = { departmentId_fiscalYear: { departmentId, fiscalYear: 2023 } };
  const known = await prisma.budget.findUnique({ where });
  const budgetId =
    known?.id ?? (await importBook(prisma, { book: rows, departmentId, actor: null, origin: "test" })).id;
  const createdBy = { connect: { id: (await at.person("签发")).id } };
  const frozen = writeBook(book) as Prisma.InputJsonObject;
  const revision = { number: ++revisions, status, book: frozen, sha256: "a".repeat(64), createdBy };
  return (await prisma.revision.create({ data: { ...revision, budget: { connect: { id: budgetId } } } })).id;
}

const carry = async (revisionId: string, actor: Actor = clerk, batchId: string = crypto.randomUUID()) => {
  const baseVersion = (await desk.rows()).priorYear?.version ?? null;
  return carryPriorYear(prisma, { budgetId: desk.budgetId, batchId, revisionId, baseVersion, actor });
};

describe("findSignedPrior", () => {
  it("finds nothing while last year's budget is not signed", async () => {
    expect(await findSignedPrior(prisma, clerk, desk.budgetId)).toBeNull();
    await freeze(desk, "submitted", lastYear(10));
    await freeze(desk, "reviewed", lastYear(20));
    expect(await findSignedPrior(prisma, clerk, desk.budgetId)).toBeNull();
  });

  it("finds the revision that was signed last, as it was frozen, whatever was submitted since", async () => {
    await freeze(desk, "signed", lastYear(30));
    const disclosed = await freeze(desk, "disclosed", lastYear(40));
    await freeze(desk, "submitted", lastYear(50));
    expect(await findSignedPrior(prisma, clerk, desk.budgetId)).toEqual({
      revisionId: disclosed,
      number: 4,
      value: priorYearOf(lastYear(40)),
      names: [],
    });
  });

  it("finds nothing of another department, for a clerk of one unit, for one who only looks on, or of no budget", async () => {
    await freeze(away, "signed", lastYear(60, "301"));
    for (const subject of [
      await away.person("外部门"),
      await desk.person("单位经办", "202001"),
      await desk.person("审核", null, "reviewer"),
    ]) {
      expect(await findSignedPrior(prisma, subject, desk.budgetId)).toBeNull();
    }
    expect(await findSignedPrior(prisma, clerk, "x")).toBeNull();
    expect(await findSignedPrior(prisma, clerk, crypto.randomUUID())).toBeNull();
  });
});

describe("carryPriorYear", () => {
  const signed = async () => {
    const found = await findSignedPrior(prisma, clerk, desk.budgetId);
    if (!found) throw new Error("Nothing is signed");
    return found;
  };

  it("replaces 上年数 with their version and an audit event, once for a batch", async () => {
    const { revisionId, value } = await signed();
    const before = (await desk.rows()).priorYear;
    const { version } = await desk.state();
    const batchId = crypto.randomUUID();
    const answer = await carry(revisionId, clerk, batchId);
    expect(answer.saved).toEqual([{ entity: "priorYear", key: desk.budgetId, version: version + 1 }]);
    expect((await desk.rows()).priorYear).toEqual({ key: desk.budgetId, version: version + 1, value });
    const name = `priorYear:${desk.budgetId}`;
    expect(await prisma.auditEvent.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({
      actorId: clerk.id,
      action: "entry.edit",
      entity: `batch:${batchId}`,
      before: { [name]: before?.value },
      after: { [name]: value },
    });
    const state = await desk.state();
    const request = {
      budgetId: desk.budgetId,
      batchId,
      revisionId,
      baseVersion: before?.version ?? null,
      actor: clerk,
    };
    expect(await carryPriorYear(prisma, request)).toEqual(answer);
    expect(await desk.state()).toEqual(state);
  });

  it("brings along the names of codes that last year's budget gave, beside those that are there", async () => {
    const own = { code: "2136788", name: "今年的名称" };
    const { codeNames } = await desk.rows();
    const change = { entity: "codeNames", key: desk.budgetId, baseVersion: codeNames.version, value: [own] } as const;
    await desk.save(clerk, [{ ...change, value: [own] }]);
    const brought = { code: "2136789", name: "库区绿化" };
    const book = { ...lastYear(65), codeNames: [{ ...own, name: "去年的名称" }, brought] };
    await carry(await freeze(desk, "signed", book));
    expect((await desk.rows()).codeNames.value).toEqual([own, brought]);
  });

  it("changes nothing when somebody changed 上年数 meanwhile", async () => {
    const { revisionId } = await signed();
    const { priorYear } = await desk.rows();
    if (!priorYear) throw new Error("There is no prior year");
    await desk.save(clerk, [edit("priorYear", priorYear, { operatingExpense: 5 })]);
    const state = await desk.state();
    const request = { budgetId: desk.budgetId, batchId: crypto.randomUUID(), revisionId, actor: clerk };
    const stale = carryPriorYear(prisma, { ...request, baseVersion: priorYear.version });
    expect(await rejection(stale)).toBeInstanceOf(EntryConflicts);
    expect(await desk.state()).toEqual(state);
  });

  it("refuses a revision that is not the one signed last, or another department's", async () => {
    const old = await signed();
    await freeze(desk, "signed", lastYear(70));
    const foreign = await prisma.revision.findFirstOrThrow({ where: { budget: { departmentId: away.departmentId } } });
    const state = await desk.state();
    for (const id of [old.revisionId, foreign.id, crypto.randomUUID()]) {
      expect(await rejection(carry(id))).toMatchObject({
        name: "Refusal",
        message: "上年已签发的预算刚刚有变化，没有带入任何内容；请刷新页面，核对后再带入。",
      });
    }
    expect(await desk.state()).toEqual(state);
  });

  it("refuses who may not enter for the department, and a budget that is no draft", async () => {
    const { revisionId } = await signed();
    for (const actor of [await away.person("外部门"), await desk.person("审核", null, "reviewer")]) {
      expect(await rejection(carry(revisionId, actor))).toMatchObject({ name: "Refusal" });
    }
    const ofUnit = await desk.person("单位经办", "202001");
    expect(await rejection(carry(revisionId, ofUnit))).toMatchObject({ name: "Refusal" });
    await prisma.budget.update({ where: { id: desk.budgetId }, data: { status: "submitted" } });
    expect(await rejection(carry(revisionId))).toMatchObject({
      message: "2024 年预算已提交，不能再修改；请先退回为草稿。",
    });
    await prisma.budget.update({ where: { id: desk.budgetId }, data: { status: "draft" } });
  });
});
