import { submitWhole } from "@/lib/features/workflow/testing";
import { expectAccessible } from "./support/journey";
import { expect, take, test } from "./support/office";

test("S-188 a returned budget comes to the clerk with its reason and who reminded, and goes once it is handled", async ({
  office,
  at,
}) => {
  const { budgetId, budget, hands } = office;
  await office.behind((db) => submitWhole(db, budgetId, hands));
  const reviewer = await at("reviewer");
  await take(reviewer, "退回", "草稿", "会议费偏高，请压减");
  const examiner = await at("businessReviewer");
  await examiner.getByLabel("催办内容").fill("请于周五前报送");
  await examiner.getByRole("button", { name: "催办", exact: true }).click();
  await expect(examiner.getByText("已催办 1 个部门。")).toBeVisible();
  await examiner.getByRole("button", { name: "催办", exact: true }).click();
  await expect(examiner.getByText(/一小时内已经催办过。$/)).toBeVisible();

  const clerk = await at("clerk");
  await clerk.goto("/");
  const todo = clerk.getByRole("table", { name: /^待办/ }).getByRole("row", { name: /^修改预算，重新提交/ });
  await expect(todo).toContainText("办理审核 退回：会议费偏高，请压减");
  await expect(todo).toContainText(/办理业务股 \d{4}-\d\d-\d\d \d\d:\d\d 催办：请于周五前报送/);
  await expect(clerk.getByRole("banner").getByRole("link", { name: /^待办 \d+$/ })).toBeVisible();
  await expectAccessible(clerk);
  await todo.getByRole("link", { name: /^去处理/ }).click();
  await expect(clerk).toHaveURL(new RegExp(`${budget}/entry/basic$`));
  const notice = clerk.getByRole("complementary", { name: "退回" });
  await expect(notice).toContainText("会议费偏高，请压减");
  await expect(notice.getByRole("link", { name: "改好后重新报送" })).toBeVisible();

  await clerk.goto(`${budget}/workflow`);
  await take(clerk, "提交审核", "已提交");
  await clerk.goto("/");
  await expect(clerk.getByRole("row", { name: /^修改预算，重新提交/ })).toHaveCount(0);
  await reviewer.goto("/");
  const review = reviewer.getByRole("table", { name: /^待办/ }).getByRole("row", { name: /^部门审核/ });
  await expect(review).toContainText("办理经办 提交审核");
  await expect(review).toContainText("请于周五前报送");
});
