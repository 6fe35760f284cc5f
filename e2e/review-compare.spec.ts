import { readEntryRows } from "@/lib/features/entry/data";
import { saveBatch } from "@/lib/features/entry/mutations";
import { edit } from "@/lib/features/entry/testing";
import { step, submitWhole } from "@/lib/features/workflow/testing";
import { expect, expectAccessible, figure } from "./support/journey";
import { type Office, test } from "./support/office";
import { openTab, place, submitBehind } from "./support/review";

/** Moves an amount between two lines as the clerk would in the grid, and writes why 公务接待费 is less than last year. */
async function cutReception({ behind, budgetId, hands }: Office, from: string, to: string, fen: number): Promise<void> {
  await behind(async (db) => {
    const { line, narrative } = await db.$transaction((tx) => readEntryRows(tx, budgetId, null));
    const moved = [from, to].map((id) => {
      const row = line.find(({ value }) => value.id === id);
      if (!row) throw new Error(`No line ${id}`);
      return edit("line", row, { amount: row.value.amount + (id === from ? -fen : fen) });
    });
    const reasons = { ...narrative.value.reasons, "threePublic.reception": { text: "严格执行公务接待标准" } };
    const changes = [...moved, edit("narrative", narrative, { reasons })];
    await saveBatch(db, { budgetId, batchId: crypto.randomUUID(), actor: hands.clerk, changes });
  });
}

const lineOf = (office: Office, economic: string) =>
  office.behind((db) => db.line.findFirstOrThrow({ where: { budgetId: office.budgetId, economic, class: "basic" } }));

test("S-116 two revisions are compared by line, cell and sentence, and in words", async ({ office, at }) => {
  await submitBehind(office);
  const reception = await lineOf(office, "30217");
  const wages = await lineOf(office, "30101");
  await office.behind(async (db) => step(db, office.budgetId, "return", office.hands.reviewer, { reason: "请压减" }));
  await cutReception(office, reception.lineId, wages.lineId, 300_000);
  await office.behind((db) => submitWhole(db, office.budgetId, office.hands));

  const page = await at("reviewer");
  await page.goto(`${office.budget}/revisions`);
  await expect(page.getByRole("row", { name: /^修订 2 / })).toBeVisible();
  await page.getByRole("link", { name: "与修订 1 对比" }).click();
  const lines = page.getByRole("region", { name: "支出明细" });
  await expect(lines.getByRole("listitem").filter({ hasText: "30217 公务接待费" })).toContainText(
    /30217 公务接待费 由 .+ 万?元减为 .+ 万?元，影响.*表十.*及说明第.*四.*部分/,
  );
  await expect(lines.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("region", { name: "说明" }).getByRole("listitem").first()).toContainText("万元");
  await expectAccessible(page);
  await page.keyboard.press("F7");
  await expect(lines.getByRole("listitem").first()).toBeFocused();
  await page.keyboard.press("F7");
  await expect(lines.getByRole("listitem").last()).toBeFocused();
  await page.getByLabel("涉及").selectOption("表十");
  await expect(lines.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: /30217 公务接待费 由/ }).click();
  await expect(place(page).getByText("计入")).toBeVisible();
});

test("S-117 this year is compared with last year's figures", async ({ office, at }) => {
  const page = await at("auditor");
  await page.goto(`${office.budget}/compare`);
  await expect(page.getByText("本系统没有上年的预算，上年取自“上年数”")).toBeVisible();
  const row = page
    .getByRole("table", { name: "支出" })
    .getByRole("row", { name: /2010301 行政运行 · 基本支出 · 一般公共预算/ });
  await expect(row).toContainText(/[+-]?[\d,]+\.\d\d/);
  await expectAccessible(page);
});

test("S-118 核减 is proposed at the line, adopted by the clerk, and both numbers stay", async ({ office, at }) => {
  await submitBehind(office);
  const reviewer = await at("reviewer");
  await reviewer.goto(`${office.budget}/tables/expenditure`);
  await figure(reviewer, "2010301 行政运行", "676.22").first().click();
  await place(reviewer).getByRole("button", { name: "L001", exact: true }).click();
  await place(reviewer)
    .getByLabel(/^核定数（元）/)
    .fill("1770000");
  await place(reviewer).getByLabel("理由").fill("压减一般性支出");
  await expectAccessible(reviewer);
  await place(reviewer).getByRole("button", { name: "提出核定数" }).click();
  await expect(place(reviewer).getByText("待处理")).toBeVisible();
  await expect(place(reviewer).getByText("6,589.00", { exact: true })).toBeVisible();
  await office.behind((db) => step(db, office.budgetId, "return", office.hands.reviewer, { reason: "请按核定数调整" }));

  const clerk = await at("clerk");
  await clerk.goto(`${office.budget}/review/adjustments`);
  const row = clerk.getByRole("table", { name: "核减（核增）" }).getByRole("row", { name: /L001/ });
  await expect(row).toContainText("1,776,589.00");
  await expectAccessible(clerk);
  await row.getByRole("button", { name: "采纳，改为 1,770,000.00 元" }).click();
  await expect(row).toContainText("已采纳");
  await expect(row).toContainText("1,776,589.00");
  await expect(row).toContainText("1,770,000.00");
  await expect(clerk.getByRole("table", { name: "按单位合计" })).toContainText("-6,589.00");
  await clerk.goto(`${office.budget}/review?at=line%3AL001`);
  await expect(place(clerk).getByText("表一、表二、表三、表四、表五、表六、表七、表十四")).toBeVisible();
  await expect(place(clerk).getByText("1,770,000.00")).toHaveCount(2);
  await expect(place(clerk).getByText("已采纳")).toBeVisible();
});

test("S-119 a clerk who does not adopt 核减 says why, and the budget can be submitted again", async ({
  office,
  at,
}) => {
  await submitBehind(office);
  const reviewer = await at("reviewer");
  await reviewer.goto(`${office.budget}/review?at=line%3AL002`);
  await place(reviewer)
    .getByLabel(/^核定数（元）/)
    .fill("1");
  await place(reviewer).getByLabel("理由").fill("重复");
  await place(reviewer).getByRole("button", { name: "提出核定数" }).click();
  await expect(place(reviewer).getByText("待处理")).toBeVisible();
  await office.behind((db) => step(db, office.budgetId, "return", office.hands.reviewer, { reason: "请核对" }));
  const clerk = await at("clerk");
  await expect(clerk.getByText("有 1 处核减（核增）没有处理")).toBeVisible();
  await clerk.goto(`${office.budget}/review/adjustments`);
  await clerk.getByRole("button", { name: "不采纳……" }).click();
  await clerk.getByLabel("不采纳的理由").fill("不重复，分属两项工作");
  await clerk.getByRole("button", { name: "答复" }).click();
  await expect(clerk.getByRole("row", { name: /L002/ })).toContainText("未采纳，已答复");
  await clerk.goto(`${office.budget}/workflow`);
  await expect(clerk.getByText("有 1 处核减（核增）没有处理")).toHaveCount(0);
  await openTabOfLine(clerk, office);
});

/** The answer stands at the line too. */
async function openTabOfLine(page: Parameters<typeof openTab>[0], { budget }: Office): Promise<void> {
  await page.goto(`${budget}/review?at=line%3AL002&tab=findings`);
  await openTab(page, "追溯");
  await expect(place(page).getByText("不重复，分属两项工作")).toBeVisible();
}
