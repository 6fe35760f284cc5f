import type { PrismaClient, Role } from "@/generated/prisma/client";
import { BUREAU_ROLES, type Membership } from "@/lib/domain/access";
import type { BudgetBook } from "@/lib/domain/book";
import type { EntryRow, EntryRows } from "@/lib/domain/entry/apply";
import type { EntryChange, EntryEntity, EntryValues, ListEntity } from "@/lib/domain/entry/change";
import type { EntryEnvelope } from "@/lib/domain/entry/change-schema";
import type { Rank } from "@/lib/domain/entry/rank";
import { readBudgetBook } from "../budgets/data";
import { importBook } from "../budgets/mutations";
import { createDepartment, demoBookOf } from "../budgets/testing";
import { readEntryRows } from "./data";
import { type EntryBatch, saveBatch } from "./mutations";
import type { SaveAnswer } from "./types";

/** Somebody who enters. */
export type Actor = EntryBatch["actor"];

/** The demo book with something in every list. */
export function fullBook(departmentCode: string): BudgetBook {
  const book = demoBookOf(departmentCode);
  const common = { source: "generalPublicBudget", carriedOver: false } as const;
  return {
    ...book,
    carryForward: [{ unit: "202002", source: "other", amount: 100 }],
    procurement: [
      { ...common, unit: "202001", category: "goods", name: "电脑", amount: 700, project: "P001" },
      { ...common, unit: "202002", category: "services", name: "物业", amount: 900, project: null },
    ],
  };
}

/** A draft of one department, and people who enter it. */
export class Desk {
  private constructor(
    readonly db: PrismaClient,
    readonly departmentId: string,
    readonly budgetId: string,
  ) {}

  /** A new department with a draft. */
  static async open(db: PrismaClient, code: string, book: BudgetBook = fullBook(code)): Promise<Desk> {
    const { id } = await createDepartment(db, code, []);
    await db.unit.createMany({
      data: demoBookOf(code).units.map((unit) => ({ ...unit, departmentId: id })),
    });
    const request = { book, departmentId: id, actor: null, origin: "file" };
    return new Desk(db, id, (await importBook(db, request)).id);
  }

  /** A new person with one role here, or everywhere if the role is the bureau's. @param unit code of the unit; null for the whole department */
  async person(displayName: string, unit: string | null = null, role: Role = "clerk"): Promise<Actor> {
    const departmentId = BUREAU_ROLES.has(role) ? null : this.departmentId;
    const memberships = { create: { departmentId, role, unitCode: unit } };
    const accountName = crypto.randomUUID();
    const { id } = await this.db.user.create({ data: { accountName, displayName, memberships } });
    const membership: Membership = { role, departmentId, unit };
    return { id, address: null, active: true, office: "department", memberships: [membership] };
  }

  rows(): Promise<EntryRows> {
    return this.db.$transaction((tx) => readEntryRows(tx, this.budgetId, null));
  }

  book(): Promise<BudgetBook> {
    return this.db.$transaction((tx) => readBudgetBook(tx, this.budgetId));
  }

  save(actor: Actor, changes: readonly EntryEnvelope[], batchId: string = crypto.randomUUID()): Promise<SaveAnswer> {
    return saveBatch(this.db, { budgetId: this.budgetId, batchId, changes, actor });
  }

  /** What must be the same after something was refused: version, book and how much was recorded. */
  async state() {
    const { version } = await this.db.budget.findUniqueOrThrow({ where: { id: this.budgetId } });
    const where = { budgetId: this.budgetId };
    return {
      version,
      book: await this.book(),
      events: await this.db.auditEvent.count({ where }),
      batches: await this.db.entryBatch.count({ where }),
    };
  }
}

/** The row at a place of a list; the last one when the place is negative. */
export function rowAt<E extends ListEntity>(rows: EntryRows, entity: E, index: number): EntryRow<E> {
  const row = (rows[entity] as readonly EntryRow<E>[]).at(index);
  if (!row) throw new Error(`No row ${index} of ${entity}`);
  return row;
}

/** The change of a stored row to these fields. */
export function edit<E extends EntryEntity>(entity: E, row: EntryRow<E>, fields: Partial<EntryValues[E]>): EntryChange {
  const value = { ...row.value, ...fields };
  return { entity, key: row.key, baseVersion: row.version, value } as unknown as EntryChange;
}

/** The deletion of a stored row. */
export function drop<E extends ListEntity | "priorYear">(entity: E, row: EntryRow<E>): EntryChange {
  return { entity, key: row.key, baseVersion: row.version, value: null } as unknown as EntryChange;
}

/** A new row. */
export function add<E extends ListEntity | "priorYear">(
  entity: E,
  value: EntryValues[E],
  key: string = crypto.randomUUID(),
): EntryChange {
  return { entity, key, baseVersion: null, value } as unknown as EntryChange;
}

/** A new row of a list, or a row that is there, at a place of its own. */
export function placed(change: EntryChange, rank: Rank): EntryChange {
  return { ...change, rank };
}

/** What a promise is rejected with. */
export async function rejection(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}
