import type { Page } from "@playwright/test";
import { submitWhole } from "@/lib/features/workflow/testing";
import { expect } from "./journey";
import type { Office } from "./office";

/** The drawer that says what was selected, whatever it is. */
export const place = (page: Page) => page.getByRole("complementary", { name: /^(数字来源|所选内容)$/ });

/** Submits the budget behind the journey's back: what comes before a review. */
export async function submitBehind({ behind, budgetId, hands }: Office): Promise<void> {
  await behind((db) => submitWhole(db, budgetId, hands));
}

/** Opens a tab of the drawer. */
export async function openTab(page: Page, name: "追溯" | "问题" | "批注" | "依据"): Promise<void> {
  await place(page).getByRole("tab", { name }).click();
}

/** Writes a comment in the drawer, which stands at the place already. */
export async function comment(page: Page, text: string): Promise<void> {
  await place(page).getByLabel("写批注").fill(text);
  await place(page).getByRole("button", { name: "批注", exact: true }).click();
  await expect(place(page).getByRole("article").getByText(text)).toBeVisible();
}
