import { readFile } from "node:fs/promises";
import { CEILING_SPEC } from "@/lib/features/ceilings/sheet";
import { formSheet } from "@/lib/features/import/form-sheet";
import type { RowCells } from "@/lib/features/import/kinds";
import { signWhole, step } from "@/lib/features/workflow/testing";
import { writeWorkbook } from "@/lib/packet/xlsx/workbook";
import { readTable } from "@/lib/workbook";
import { drawer, expectAccessible } from "./support/journey";
import { expect, type Office, openOffice, test } from "./support/office";

const codeOf = ({ accounts }: Office) => accounts.clerk.replace("clerk", "");
const nameOf = (office: Office) => `示例区第${codeOf(office)}局`;

/** Waits until what lists show of a budget is stored. */
async function summarized({ behind, budgetId }: Office): Promise<void> {
  const isStored = () =>
    behind(async (db) => {
      const { stale, computedAt } = await db.budgetSummary.findUniqueOrThrow({ where: { budgetId } });
      return computedAt !== null && !stale;
    });
  await expect.poll(isStored, { timeout: 60_000 }).toBe(true);
}

test("S-185 the budget officer finds a department on the board, puts it in order, opens a figure and takes the list away", async ({
  office,
  at,
}) => {
  test.slow();
  await summarized(office);
  const page = await at("budgetOfficer");
  await page.goto("/");
  await page.getByRole("link", { name: "编报进度" }).click();
  await expect(page.getByRole("heading", { name: /年编报进度/ })).toBeVisible();
  await page.goto("/board?year=2024");
  await page.keyboard.press("/");
  await page.keyboard.type(codeOf(office));
  await page.keyboard.press("Enter");
  const row = page.getByRole("row", { name: nameOf(office) });
  await expect(row).toContainText("一上 草稿");
  await expect(row).toContainText("未报");
  await expect(page.getByRole("row", { name: /^合计 1 个部门/ })).toContainText("1,952.98");
  await expectAccessible(page);

  await page.getByRole("link", { name: /^未报/ }).click();
  await expect(page).toHaveURL(/state=outstanding/);
  await expect(row).toBeVisible();
  await page.getByRole("columnheader", { name: "支出总计" }).getByRole("link").click();
  await expect(page.getByRole("columnheader", { name: "支出总计" })).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL(/state=outstanding&text=\d+&sort=-expenditure/);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出 Excel" }).click();
  const bytes = await readFile(await (await download).path());
  const [sheet] = (await readTable(new Uint8Array(bytes))).sheets;
  const exported = sheet?.rows.find(({ cells }) => cells[0]?.text === codeOf(office));
  expect(exported?.cells.map(({ text }) => text)).toEqual(expect.arrayContaining([nameOf(office), "1952.979900"]));

  await row.getByRole("link", { name: "1,952.98" }).first().click();
  await expect(page).toHaveURL(
    new RegExp(`${office.budget}/tables/expenditure\\?cell=expenditure!total.total`.replaceAll("!", "(!|%21)")),
  );
  await expect(drawer(page)).toContainText("19,529,799.00");
});

test("S-186 业务股 lets two departments pass at once; one was returned meanwhile and is refused, saying why", async ({
  office,
  at,
}) => {
  test.slow();
  const other = await openOffice();
  const examiner = office.hands.businessReviewer;
  await office.behind(async (db) => {
    for (const { budgetId, hands } of [office, other]) {
      await signWhole(db, budgetId, hands);
      await step(db, budgetId, "report", hands.clerk);
    }
    const held = { userId: examiner.id, departmentId: other.departmentId, role: "businessReviewer" as const };
    await db.membership.create({ data: held });
  });
  const page = await at("businessReviewer");
  await page.goto("/board?year=2024");
  await page.getByLabel("选中本页全部部门").check();
  await expect(page.getByText("已选 2 个部门")).toBeVisible();
  await office.behind((db) =>
    step(db, other.budgetId, "return", other.hands.businessReviewer, { reason: "项目绩效不完整" }),
  );
  await page.getByRole("button", { name: "通过", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "通过：2 个部门" });
  await expect(dialog.getByRole("list", { name: "所选部门" })).toContainText(nameOf(office));
  await dialog.getByLabel(/理由/).fill("符合编制要求");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "确定通过 2 个部门" }).click();
  await expect(dialog.getByText("已办理 1 个部门，没有办理 1 个。")).toBeVisible();
  await expect(dialog.getByRole("row", { name: nameOf(other) })).toContainText(
    "预算刚刚由他人办理过，现为“一上、草稿”，本次没有办理，请刷新后再看。",
  );
  await dialog.getByRole("button", { name: "知道了" }).click();
  await expect(page.getByRole("row", { name: nameOf(office) })).toContainText("一上 业务股已审");
  await expect(page.getByRole("row", { name: nameOf(other) })).toContainText("一上 退回修改");
  await page.goto(`${office.budget}/workflow`);
  await expect(page.getByRole("table", { name: "办理记录" }).getByRole("row").nth(1)).toContainText("符合编制要求");
});

const BASIC = "basic generalPublicBudget";

function upload(rows: readonly RowCells[]) {
  const { sheet: name, owner, columns } = CEILING_SPEC;
  const title = "2024年部门预算控制数";
  return {
    name: "控制数.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: writeWorkbook([formSheet({ name, title, owner, columns, rows })], { title, creator: "" }),
  };
}

test("S-187 the budget officer gives 控制数 before 一上 by a workbook, first with a fault, then mended", async ({
  office,
  at,
}) => {
  const page = await at("budgetOfficer");
  await page.goto("/board/ceilings?year=2024");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载 2024 年控制数表" }).click();
  expect((await download).suggestedFilename()).toBe("2024年控制数.xlsx");

  const department = codeOf(office);
  const chosen = page.getByLabel("上传控制数表");
  const sound = { department, unit: "202001", [BASIC]: 900_000_000 };
  await chosen.setInputFiles(upload([sound, { department, unit: "999999", [BASIC]: 1 }]));
  await expect(page.getByText("有 1 处有误，不能写入")).toBeVisible();
  await expect(page.getByRole("table", { name: "控制数核对结果" })).toContainText(
    `C5 单位编码“999999”：${nameOf(office)}的预算中没有单位 999999，请核对单位编码，或删去这一行。`,
  );
  await expectAccessible(page);
  await chosen.setInputFiles(upload([sound]));
  await expect(page.getByRole("table", { name: "控制数核对结果" })).toContainText(
    "基本支出·一般公共预算（元） 9000000.00",
  );
  await page.getByRole("button", { name: "写入 1 个单位的控制数" }).click();
  await expect(page.getByText("已写入 1 个单位的控制数。")).toBeVisible();
  await page.goto(`${office.budget}/workflow`);
  await expect(page.getByLabel("202001 基本支出 一般公共预算控制数")).toHaveValue("9000000.00");
});
