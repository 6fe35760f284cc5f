import type { Page } from "@playwright/test";
import type { PrismaClient } from "@/generated/prisma/client";
import { BUREAU_ROLES } from "@/lib/domain/access";
import { readBook } from "@/lib/domain/book";
import { importBook } from "@/lib/features/budgets/mutations";
import { explainAll, type Hands } from "@/lib/features/workflow/testing";
import type { StepActor } from "@/lib/features/workflow/types";
import demo from "@/prisma/demo/wansheng-2024.json" with { type: "json" };
import { behind, demoPasswordHash, WORKER } from "./app";
import { test as base, expect } from "./journey";

/*
 * For journeys that take steps of the workflow, change people or count what a department has. Ask for the fixture `office`:
 * a department of the journey's own with one person for each role, in it and at the bureau above it, who are signed in by `at(role)` in a browser of their own.
 */

export { expect };

const ROLES = ["clerk", "reviewer", "signer", "publisher", "auditor", "businessReviewer", "budgetOfficer"] as const;
type OfficeRole = (typeof ROLES)[number];

/** A department of its own for one journey, with its demo book as a draft and one person for each role. */
export interface Office {
  /** path of its budget, `/budgets/…` */
  budget: string;
  budgetId: string;
  departmentId: string;
  accounts: Readonly<Record<OfficeRole, string>>;
  hands: Hands;
  /** does something to the data behind the journey's back */
  behind<T>(work: (db: PrismaClient) => Promise<T>): Promise<T>;
}

const NAMES: Readonly<Record<OfficeRole, string>> = {
  clerk: "办理经办",
  reviewer: "办理审核",
  signer: "办理签发",
  publisher: "办理发布",
  auditor: "办理审计",
  businessReviewer: "办理业务股",
  budgetOfficer: "办理预算股",
};

async function staff(db: PrismaClient, code: string, departmentId: string) {
  const passwordHash = await demoPasswordHash();
  const people: [OfficeRole, StepActor][] = [];
  for (const role of ROLES) {
    const reach = BUREAU_ROLES.has(role) ? null : departmentId;
    const memberships = { create: { departmentId: reach, role } };
    const data = { accountName: `${role}${code}`, displayName: NAMES[role], passwordHash, memberships };
    const { id } = await db.user.create({ data });
    const membership = { role, departmentId: reach, unit: null };
    people.push([
      role,
      { id, name: NAMES[role], address: null, active: true, office: "bureau", memberships: [membership] },
    ]);
  }
  return Object.fromEntries(people) as Record<OfficeRole, StepActor>;
}

/** Each worker numbers its offices in a hundred of its own. */
let last = 500 + WORKER * 100;

/** Opens one more office, as the fixture does. */
export async function openOffice(): Promise<Office> {
  return behind(async (db) => {
    while (await db.department.findUnique({ where: { code: String(last) } })) last++;
    const department = { code: String(last), name: `示例区第${last}局`, region: "示例区" };
    const units = demo.units.map(({ code, name, kind }) => ({ code, name, kind: kind as "administrative" }));
    const { id: departmentId } = await db.department.create({ data: { ...department, units: { create: units } } });
    const hands = await staff(db, department.code, departmentId);
    const book = readBook({ ...structuredClone(demo), department });
    const { id } = await importBook(db, { book, departmentId, actor: null, origin: "test" });
    const accounts = Object.fromEntries(ROLES.map((role) => [role, `${role}${department.code}`])) as Office["accounts"];
    return { budget: `/budgets/${id}`, budgetId: id, departmentId, accounts, hands, behind };
  });
}

/** Writes a reason for every finding that wants one. */
export async function explainEverything({ behind, budgetId, hands }: Office): Promise<void> {
  await behind((db) => explainAll(db, budgetId, hands.clerk));
}

/** Takes a step by its button and dialog; waits until 办理状态 says where the budget then is. */
export async function take(page: Page, label: string, after: string, reason?: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: label, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  if (reason !== undefined) await dialog.getByLabel(/理由/).fill(reason);
  await dialog.getByRole("button", { name: `确定${label}` }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("list", { name: "办理状态" }).locator("[aria-current]")).toHaveText(after);
}

interface Fixtures {
  office: Office;
  /** a browser of its own in which one person of the office is signed in, on the page 办理 */
  at(role: OfficeRole): Promise<Page>;
}

/** A journey of several people through the workflow of one budget. */
export const test = base.extend<Fixtures>({
  office: async ({ browser: _ }, use) => use(await openOffice()),
  at: async ({ besides, office }, use) =>
    use(async (role) => {
      const page = await besides(office.accounts[role]);
      await page.goto(`${office.budget}/workflow`);
      return page;
    }),
});
