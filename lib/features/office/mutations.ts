import { formSetOf } from "@/lib/domain/editions";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { readBasis } from "../code-books/basis";
import { turnDrafts } from "../code-books/turn-drafts";

/** Which year is being prepared, and with which form set new budgets are made. */
export interface YearChange {
  fiscalYear: number;
  edition: string;
  /** the year that the person saw */
  seen: number;
}

/**
 * Sets 编制年度 and the form set of new budgets, with its event. Budgets that are there stay as they are.
 *
 * @throws Refusal when the installation was not set up, or somebody else set another year meanwhile
 */
export async function setYear(
  tx: Transaction,
  actor: AuditActor,
  { fiscalYear, edition, seen }: YearChange,
): Promise<void> {
  const office = await tx.office.findFirst();
  if (!office) throw new Refusal("系统还没有初始化，请先完成初始化。");
  if (office.fiscalYear !== seen) {
    throw new Refusal(`编制年度刚刚由他人改为 ${office.fiscalYear} 年，本次没有保存，请刷新核对后再改。`);
  }
  if (office.fiscalYear === fiscalYear && office.edition === edition) return;
  await tx.office.update({ where: { id: office.id }, data: { fiscalYear, edition } });
  const event = { actor, action: "office.setYear", budgetId: null, entity: "office" } as const;
  const before = { fiscalYear: office.fiscalYear, edition: office.edition };
  await recordEvent(tx, { ...event, before, after: { fiscalYear, edition } });
}

/**
 * Turns the drafts of 编制年度 to the edition of new budgets, each with its event: to that of their year, or to the words of another
 * district. What was submitted stays as it was frozen.
 *
 * @returns how many were turned
 * @throws Refusal when somebody else set another year or form set meanwhile
 */
export async function turnToEdition(
  tx: Transaction,
  actor: AuditActor,
  seen: Pick<YearChange, "fiscalYear" | "edition">,
): Promise<number> {
  const office = await tx.office.findFirst();
  if (office?.fiscalYear !== seen.fiscalYear || formSetOf(office.edition) !== seen.edition) {
    throw new Refusal("编制年度或版式刚刚由他人改过，草稿没有改动，请刷新核对后再办理。");
  }
  const { fiscalYear, edition } = office;
  const basis = await readBasis(tx);
  const editionFor = () => basis.editionForYear(edition, fiscalYear);
  return turnDrafts(tx, { fiscalYear, editionFor, actor, action: "office.setYear" });
}
