import { readFile } from "node:fs/promises";
import { expect, expectAccessible } from "./support/journey";
import { test } from "./support/office";
import { openTab, place, submitBehind } from "./support/review";

const pdf = Buffer.from("%PDF-1.7\n合同");

test("S-203 a clerk adds 依据附件 to a line, the reviewer opens them from the drawer, the revision names them", async ({
  office,
  at,
}) => {
  const clerk = await at("clerk");
  await clerk.goto(`${office.budget}/entry/basic`);
  await expect(clerk.getByLabel(/ 第 1 行 /)).toBeFocused();
  await clerk.getByRole("button", { name: "依据附件" }).click();
  const upload = place(clerk).getByLabel("上传依据附件");
  await upload.setInputFiles({ name: "合同.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") });
  await expect(place(clerk).getByRole("alert")).toContainText("“合同.pdf”的内容不是可以上传的文件");
  await upload.setInputFiles({ name: "合同.pdf", mimeType: "text/html", buffer: pdf });
  await expect(place(clerk).getByRole("link", { name: "合同.pdf" })).toBeVisible();
  await expectAccessible(clerk);

  await submitBehind(office);
  const reviewer = await at("reviewer");
  await reviewer.goto(`${office.budget}/entry/basic?at=line:L001`);
  await openTab(reviewer, "依据");
  await expect(place(reviewer).getByText("上传依据附件")).toHaveCount(0);
  const saved = reviewer.waitForEvent("download");
  await place(reviewer).getByRole("link", { name: "合同.pdf" }).click();
  expect(await readFile(await (await saved).path())).toEqual(pdf);
  await reviewer.goto(`${office.budget}/revisions`);
  await reviewer.getByText("1 个", { exact: true }).click();
  await expect(reviewer.getByRole("link", { name: "合同.pdf" })).toBeVisible();
  await expectAccessible(reviewer);
});
