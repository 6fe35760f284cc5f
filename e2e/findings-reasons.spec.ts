import { submitWhole } from "@/lib/features/workflow/testing";
import { expectAccessible } from "./support/journey";
import { expect, test } from "./support/office";

test("S-160 a clerk writes one reason for several findings of one rule; they stand explained below", async ({
  office,
  at,
}) => {
  // Two projects whose texts speak of money for towns, of which none is entered: JX-14 asks at each.
  const overview = "补助各镇人民政府开展政务公开";
  await office.behind(async (db) => {
    await db.project.updateMany({ where: { budgetId: office.budgetId }, data: { overview } });
    await db.budget.update({ where: { id: office.budgetId }, data: { version: { increment: 1 } } });
  });
  const page = await at("clerk");
  await page.goto(`${office.budget}/findings`);
  await page.getByLabel("规则").selectOption({ label: "JX-14（2）" });
  const open = page.getByRole("region", { name: "需要说明" });
  const together = open.getByRole("checkbox", { name: "一并说明" });
  await together.first().check();
  const shared = page.getByRole("region", { name: "一并说明" });
  await shared.getByRole("button", { name: /^选中本规则其余/ }).click();
  await expect(shared).toContainText("已选 2 项");
  await shared.getByRole("textbox").fill("按上级文件口径设置");
  await shared.getByRole("button", { name: "保存到所选 2 项" }).click();
  const settled = page.getByRole("region", { name: "已说明" });
  await expect(settled.locator("[data-finding]")).toHaveCount(2);
  await expect(settled.getByLabel("保留的理由（办理经办已说明）").first()).toHaveValue("按上级文件口径设置");
  await expect(shared).toHaveCount(0);
  await page.getByLabel("规则").selectOption("");
  await page.getByLabel("级别").selectOption({ label: "已说明（2）" });
  await expect(open).toHaveCount(0);
  await expectAccessible(page);
});

test("S-161 people answer what no program can check; the answers are frozen and stand before the signer", async ({
  office,
  at,
}) => {
  const page = await at("clerk");
  await expect(page.getByText(/另有 \d+ 项需要人工核实，\d+ 项未答复（不影响提交）/)).toBeVisible();
  await page.goto(`${office.budget}/findings`);
  await page.getByText("需要人工核实").click();
  const item = page.getByRole("listitem").filter({ hasText: "人员经费按实有人数和标准" });
  await item.getByLabel("有问题").check();
  await item.getByRole("button", { name: "保存" }).click();
  await expect(item.getByRole("alert")).toContainText("请写明是什么问题");
  await item.getByRole("textbox").fill("两名借调人员按原单位标准");
  await item.getByRole("button", { name: "保存" }).click();
  await expect(item).toContainText("有问题：两名借调人员按原单位标准（办理经办，");
  await office.behind((db) => submitWhole(db, office.budgetId, office.hands));
  const signer = await at("signer");
  await signer.goto(`${office.budget}/findings`);
  await signer.getByText("需要人工核实").click();
  await expect(signer.getByRole("listitem").filter({ hasText: "人员经费按实有人数和标准" })).toContainText(
    "有问题：两名借调人员按原单位标准（办理经办，",
  );
  await expect(signer.getByLabel("有问题")).toHaveCount(0);
});
