import type { PrismaClient } from "@/generated/prisma/client";
import type { BudgetBook } from "@/lib/domain/book";
import type { Basis } from "@/lib/domain/editions/basis";
import { STATUS_LABELS } from "@/lib/domain/labels";
import { blankBook, bookFromFile, bookWithPriorYear, type NewBudgetFacts, type Start } from "@/lib/domain/new-budget";
import { Refusal } from "@/lib/server/action-error";
import type { AuditOrigin } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { importWithin } from "../budgets/mutations";
import { readBasis } from "../code-books/basis";
import { continueWithin, lastSignedOf } from "../roll-forward/mutations";
import { openUnits } from "../units/open";
import type { BatchProgress, BatchReport } from "./types";

/** A budget that is to be made. */
export interface NewBudget {
  departmentId: string;
  fiscalYear: number;
  start: Start;
  /** of the file that `book` and `priorYear` begin with; null: `priorYear` takes last year's signed budget */
  file: BudgetBook | null;
  /** null when the program does it by itself */
  actor: AuditOrigin | null;
}

/** The department with what is settled of its new budget, or why it can have none. */
async function standing(
  tx: Transaction,
  { departmentId: id, fiscalYear }: Pick<NewBudget, "departmentId" | "fiscalYear">,
) {
  const department = await tx.department.findUnique({ where: { id } });
  if (!department) throw new Refusal("没有这个部门，请刷新后重新选择。");
  const { code, name, region, closedOn } = department;
  const office = await tx.office.findFirst({ select: { edition: true } });
  const units = await openUnits(tx, id);
  const key = { departmentId_fiscalYear: { departmentId: id, fiscalYear } };
  const known = await tx.budget.findUnique({ where: key, select: { status: true } });
  const facts: NewBudgetFacts = {
    fiscalYear,
    edition: office?.edition ?? "",
    department: { code, name, region },
    units,
  };
  const whyNot = () => {
    if (known) return `${fiscalYear} 年预算已经存在（${STATUS_LABELS[known.status]}），没有重复新建`;
    if (closedOn) return "部门已停用，不再编制预算";
    if (!office) return "还没有设置编制机构和年度，请系统管理员先完成初始设置";
    if (units.length === 0) return "还没有单位，请部门管理员先在“单位”中新增";
    return null;
  };
  return { facts, whyNot: whyNot() };
}

type Signed = Awaited<ReturnType<typeof lastSignedOf>>;

/** Last year's signed budget where the start asks for one; null also when there is none. */
async function signedFor(
  tx: Transaction,
  { departmentId, fiscalYear, start, file }: Omit<NewBudget, "actor">,
): Promise<Signed> {
  const asks = start === "signed" || (start === "priorYear" && file === null);
  return asks ? lastSignedOf(tx, departmentId, fiscalYear - 1) : null;
}

function bookOf({ start, file }: NewBudget, facts: NewBudgetFacts, signed: Signed, basis: Basis): BudgetBook {
  if (start === "blank") return blankBook(facts, basis);
  if (start === "book") {
    if (!file) throw new Refusal("请选择预算数据文件。");
    return bookFromFile(facts, file, basis);
  }
  const before = file ?? signed?.book;
  if (!before) {
    throw new Refusal(
      `系统中没有本部门 ${facts.fiscalYear - 1} 年已签发的预算，请选择 ${facts.fiscalYear - 1} 年的预算数据文件，或改选其他起点。`,
    );
  }
  return bookWithPriorYear(facts, before, basis);
}

/** Makes it where nothing stands against it. @param signed as `signedFor` found it @returns its id */
async function make(tx: Transaction, request: NewBudget, facts: NewBudgetFacts, signed: Signed): Promise<string> {
  const { departmentId, start, file, actor } = request;
  if (start === "signed") {
    if (!signed) {
      throw new Refusal(`系统中没有本部门 ${facts.fiscalYear - 1} 年已签发的预算，不能以它为起点，请改选其他起点。`);
    }
    return continueWithin(tx, { ...signed, actor, projects: signed.book.projects.map(({ code }) => code) });
  }
  const book = bookOf(request, facts, signed, await readBasis(tx));
  const from = file === null ? {} : { fileYear: file.fiscalYear };
  const event = { action: "budget.create" as const, facts: { start, ...from } };
  return (await importWithin(tx, { book, departmentId, actor, origin: file ? "file" : start, event })).id;
}

/**
 * Makes the budget of a department and year, with its audit event.
 *
 * @returns its id
 * @throws Refusal when there is one already, the department is closed or has no units, or there is nothing to begin with;
 *   BookError when the file is another department's or year's. Nothing is changed then.
 */
export async function createBudget(db: PrismaClient, request: NewBudget): Promise<string> {
  const rows = request.file?.lines.length ?? 0;
  return inTurn(
    { departments: [request.departmentId] },
    async (tx) => {
      const { facts, whyNot } = await standing(tx, request);
      if (whyNot !== null) throw new Refusal(`${facts.department.name}：${whyNot}。`);
      return make(tx, request, facts, await signedFor(tx, request));
    },
    db,
    rows,
  );
}

/** Budgets that are to be made together. */
export interface NewBatch {
  fiscalYear: number;
  departments: readonly string[];
  /** `signed`: where last year's was signed, else blank */
  start: "blank" | "signed";
  actor: AuditOrigin;
}

async function makeBatch(
  tx: Transaction,
  { fiscalYear, departments, start, actor }: NewBatch,
  tell: (progress: BatchProgress) => void,
): Promise<BatchReport> {
  const report: BatchReport = { fiscalYear, created: [], left: [] };
  const ids = [...new Set(departments)];
  for (const [index, departmentId] of ids.entries()) {
    tell({ done: index, of: ids.length });
    const { facts, whyNot } = await standing(tx, { departmentId, fiscalYear });
    const { code, name } = facts.department;
    if (whyNot !== null) {
      report.left.push({ code, name, why: whyNot });
      continue;
    }
    const signed = await signedFor(tx, { departmentId, fiscalYear, start, file: null });
    const own: Start = signed ? "signed" : "blank";
    const id = await make(tx, { departmentId, fiscalYear, start: own, file: null, actor }, facts, signed);
    report.created.push({ id, code, name, start: own });
  }
  tell({ done: ids.length, of: ids.length });
  return report;
}

/** Enough patience for the lines that a department of ordinary size goes on with. */
const ROWS_A_DEPARTMENT = 150;

/**
 * Makes the budgets of many departments, all or none of them. Departments that have one of the year already, are closed or
 * have no units are left as they are and named.
 *
 * @param tell is told how far it is, again from the start when the transaction had to be repeated; what it throws ends the
 *   work and changes nothing
 * @throws Refusal when a department is gone
 */
export async function createBatch(
  db: PrismaClient,
  batch: NewBatch,
  tell: (progress: BatchProgress) => void = () => {},
): Promise<BatchReport> {
  return inTurn(
    { departments: batch.departments },
    (tx) => makeBatch(tx, batch, tell),
    db,
    batch.departments.length * ROWS_A_DEPARTMENT,
  );
}
