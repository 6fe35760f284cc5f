import type { PrismaClient } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import { STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import { type HitKind, searchDisclosure } from "@/lib/domain/search";
import { findBudgets } from "../budgets/listed";
import type { LoadedBudget } from "../budgets/types";
import { placePath } from "../places/path";
import type { Found } from "./types";

const KINDS: Readonly<Record<HitKind, string>> = {
  line: "支出明细",
  project: "项目",
  table: "套表",
  figure: "表中的数",
  unit: "单位",
  text: "情况说明",
};

/** So many budgets are named: a list of more is on the work bench. */
const BUDGETS = 8;

/** What one budget has of what is looked for, each with the page where it is entered or printed. */
export function findInBudget(
  budgetId: string,
  { disclosure, basis }: Pick<LoadedBudget, "disclosure" | "basis">,
  text: string,
): Found[] {
  return searchDisclosure(disclosure, text, basis).flatMap(({ kind, title, detail, place }) => {
    const path = placePath(disclosure.book, place, "trace");
    return path === null ? [] : [{ kind: KINDS[kind], title, detail, href: `/budgets/${budgetId}/${path}` }];
  });
}

/** The budgets of which the person may know, by code or name of their department, or by year. */
export async function findNamedBudgets(db: PrismaClient, subject: Subject, text: string): Promise<Found[]> {
  const { budgets } = await findBudgets(db, subject, text);
  return budgets.slice(0, BUDGETS).map(({ id, fiscalYear, departmentName, stage, status }) => ({
    kind: "部门预算",
    title: `${fiscalYear} 年 ${departmentName}`,
    detail: `${STAGE_LABELS[stage]} · ${STATUS_LABELS[status]}`,
    href: `/budgets/${id}`,
  }));
}
