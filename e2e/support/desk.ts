import type { Page } from "@playwright/test";
import { readBook } from "@/lib/domain/book";
import type { UnitKind } from "@/lib/domain/book/types";
import { importBook } from "@/lib/features/budgets/mutations";
import demo from "@/prisma/demo/wansheng-2024.json" with { type: "json" };
import { behind, demoPasswordHash, WORKER } from "./app";
import { test as base, expect, signIn } from "./journey";

/*
 * For journeys that enter. Ask for the fixture `desk` (or `bareDesk`): a budget of the journey's own in the department of
 * this worker, whose people are the same for all its journeys. A journey that takes steps of the workflow or changes people
 * asks for `office` instead (./office), where the department is its own too.
 */

export { expect };

/** The department of this worker's desk. */
export const DEPARTMENT = { code: String(302 + WORKER * 10), name: `示例区第${WORKER + 1}统计局`, region: "示例区" };

const account = (name: string) => `${name}-${DEPARTMENT.code}`;

/** Who works on the desk: two people who enter, one who enters for one unit only and one who only looks on. */
export const DESK = {
  first: account("tianbao1"),
  second: account("tianbao2"),
  reviewer: account("fuhe"),
  unitClerk: account("tianbao3"),
};
/** The unit of the clerk who enters for one unit only. */
export const OWN_UNIT = "202001";
const PEOPLE = [
  { accountName: DESK.first, displayName: "填报示例甲", role: "clerk" },
  { accountName: DESK.second, displayName: "填报示例乙", role: "clerk" },
  { accountName: DESK.reviewer, displayName: "复核示例", role: "reviewer" },
  { accountName: DESK.unitClerk, displayName: "单位示例", role: "clerk", unitCode: OWN_UNIT },
] as const;

type Book = typeof demo;

/**
 * A budget with the demo's book, as it was printed: journeys that change figures do it here.
 *
 * @param change what is different in the book file
 */
function layDesk(change: (book: Book) => Book): Promise<string> {
  return behind(async (db) => {
    const known = await db.department.findUnique({ where: { code: DEPARTMENT.code } });
    const department = known ?? (await db.department.create({ data: DEPARTMENT }));
    if (!known) {
      const passwordHash = await demoPasswordHash();
      const units = demo.units.map(({ code, name, kind }) => ({ code, name, kind: kind as UnitKind }));
      await db.unit.createMany({ data: units.map((unit) => ({ ...unit, departmentId: department.id })) });
      for (const { accountName, displayName, ...membership } of PEOPLE) {
        const person = { accountName, displayName };
        const memberships = { create: { ...membership, departmentId: department.id } };
        await db.user.create({ data: { ...person, passwordHash, memberships } });
      }
    }
    const book = readBook({ ...change(structuredClone(demo)), department: DEPARTMENT });
    const { id } = await importBook(db, { book, departmentId: department.id, actor: null, origin: "test" });
    return `/budgets/${id}`;
  });
}

interface Fixtures {
  /** the path of a budget as printed, in a browser where its first clerk is signed in */
  desk: string;
  /** the same without any line of 基本支出 */
  bareDesk: string;
}

/** A journey that enters. */
export const test = base.extend<Fixtures>({
  desk: async ({ page }, use) => {
    const budget = await layDesk((book) => book);
    await signIn(page, DESK.first);
    await use(budget);
  },
  bareDesk: async ({ page }, use) => {
    const budget = await layDesk((book) => ({ ...book, lines: book.lines.filter((line) => line.class !== "basic") }));
    await signIn(page, DESK.first);
    await use(budget);
  },
});

/** The grid of the page. */
export const grid = (page: Page) => page.getByRole("grid");

/** The one input of the grid, wherever it stands. */
export const cellInput = (page: Page) => page.getByLabel(/ 第 \d+ 行 /);

/** The columns of 基本支出 by their place, from the end where what stands beside amounts comes between. */
export const COLUMN = { function: 0, economic: 1, government: 2, source: 3, expense: 5, amount: 6, note: -2 };

/** A cell of the row in which a text stands. */
export function cellOf(page: Page, rowText: string, column: keyof typeof COLUMN) {
  return grid(page).getByRole("row").filter({ hasText: rowText }).first().getByRole("gridcell").nth(COLUMN[column]);
}

/** Opens an entry screen and waits until the grid takes keys. */
export async function openEntry(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(cellInput(page)).toBeFocused();
}

/** Goes to the first cell of the empty row at the end. */
export async function goToNewRow(page: Page): Promise<void> {
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Home");
}

/** Types into one cell after another, each left with Tab; blank leaves a cell as it is. */
export async function typeCells(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
}

/** Waits until everything is on the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible();
}
