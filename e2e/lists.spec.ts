import { listRows, type OfficeLists } from "@/lib/features/lists/rows";
import { listsWorkbook } from "@/lib/features/lists/workbook";
import { signInAsAdministrator } from "./support/administrator";
import { expectAccessible, typeSignIn } from "./support/journey";
import { expect, test } from "./support/office";

const OWN = "风吹稻花香两岸我家就在岸上住";

/** A department with two units, and its clerk. */
function listsOf(code: string, section: string): OfficeLists {
  const unit = (place: number) => `${code}00${place}`;
  return {
    sections: [{ name: `名单${code}股` }],
    departments: [{ code, name: `示例区第${code}局`, region: "示例区", section }],
    units: [
      { department: code, code: unit(1), name: `第${code}局（本级）`, kind: "administrative", parent: null },
      { department: code, code: unit(2), name: `第${code}中心`, kind: "institution", parent: unit(1) },
    ],
    people: [{ account: `jb${code}`, name: `经办${code}` }],
    roles: [{ account: `jb${code}`, role: "clerk", department: code, section: null, unit: unit(2) }],
  };
}

const upload = (lists: OfficeLists) => ({
  name: "初始化.xlsx",
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: listsWorkbook(listRows(lists)),
});

test("S-171 an administrator uploads lists with a fault, mends them and prints first passwords; the person signs in", async ({
  page,
  besides,
  office,
}) => {
  const code = `9${office.accounts.clerk.slice(-3)}`;
  await signInAsAdministrator(page, office);
  await page.goto("/admin/lists");
  const chosen = page.getByLabel("上传初始化.xlsx");
  await chosen.setInputFiles(upload(listsOf(code, "没有的股")));
  await expect(page.getByText("有 1 处有误，不能写入")).toBeVisible();
  await expect(page.getByRole("table", { name: "部门核对结果" })).toContainText(
    "D4 归口“没有的股”：没有归口“没有的股”，请在“归口”表中加一行，或改填已有的名称。",
  );
  await expectAccessible(page);
  await chosen.setInputFiles(upload(listsOf(code, `名单${code}股`)));
  await page.getByRole("button", { name: "写入 6 行" }).click();
  const slip = page.getByRole("region", { name: `经办${code}` });
  await expect(slip).toContainText(`经办（第${code}中心）`);
  await expectAccessible(page);
  const password = /[a-z2-9]{4}(-[a-z2-9]{4}){2}/.exec((await slip.textContent()) ?? "")?.[0] ?? "";
  page.on("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "密码条已打印" }).click();
  await expect(page.getByText("已写入：归口新增 1；部门新增 1；单位新增 2；人员新增 1；角色新增 1。")).toBeVisible();
  await expect(page.getByText(password)).toHaveCount(0);
  await chosen.setInputFiles(upload(listsOf(code, `名单${code}股`)));
  await expect(page.getByText("文件与现有名单相同，没有要写入的。")).toBeVisible();

  const theirs = await besides();
  await theirs.goto("/login");
  await typeSignIn(theirs, `jb${code}`, password);
  await expect(theirs.getByText("现在的密码由管理员设置")).toBeVisible();
  await theirs.getByLabel("现在的密码").fill(password);
  await theirs.getByLabel("新密码", { exact: true }).fill(OWN);
  await theirs.getByLabel("再输入一次新密码").fill(OWN);
  await theirs.getByRole("button", { name: "修改密码" }).click();
  await expect(theirs.getByRole("heading", { name: "工作台" })).toBeVisible();
});
