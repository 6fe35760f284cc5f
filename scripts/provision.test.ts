import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { setupState } from "@/lib/server/setup-state";
import { testDatabase } from "@/lib/server/testing";
import { officeFrom, provisionFrom } from "./provision";

const whole = await testDatabase({ office: null });
const bare = await testDatabase({ office: null });
const folder = mkdtempSync(path.join(tmpdir(), "provision-"));
afterAll(() => rmSync(folder, { recursive: true }));
const FILE = path.join(folder, "password");
writeFileSync(FILE, "临江-Spring-2027\n");

const ADMIN = { ADMIN_ACCOUNT: "yunwei", ADMIN_PASSWORD_FILE: FILE };
const OFFICE = { OFFICE_NAME: "临江县财政局", OFFICE_REGION: "临江县", OFFICE_KIND: "bureau", FISCAL_YEAR: "2027" };
const DONE = { status: 0, stdout: "", stderr: "" };

it("makes the administrator and the office of a container, once", async () => {
  const env = { ...ADMIN, ...OFFICE, DATABASE_URL: whole.url };
  expect(await provisionFrom(env)).toEqual(DONE);
  expect(await whole.prisma.office.findFirst()).toMatchObject({
    kind: "bureau",
    name: "临江县财政局",
    fiscalYear: 2027,
  });
  expect(await whole.prisma.user.findMany({ include: { memberships: true } })).toMatchObject([
    {
      ...{ accountName: "yunwei", displayName: "系统管理员", mustChangePassword: true },
      memberships: [{ role: "systemAdministrator", departmentId: null }],
    },
  ]);
  const events = await whole.prisma.auditEvent.findMany({ orderBy: { seq: "asc" } });
  expect(events.map(({ action, actorId, origin }) => [action, actorId, origin])).toEqual([
    ["people.create", null, null],
    ["office.setUp", null, null],
  ]);
  expect(await provisionFrom({ ...env, ADMIN_ACCOUNT: "another" })).toEqual(DONE);
  expect(await whole.prisma.user.count()).toBe(1);
});

it("helps an office whose administrators are gone, and does not stumble over a closed account", async () => {
  const env = { ...ADMIN, ...OFFICE, OFFICE_NAME: "临江县另一财政局", DATABASE_URL: whole.url };
  await whole.prisma.user.updateMany({ data: { active: false } });
  expect(await provisionFrom(env)).toEqual(DONE);
  expect(await whole.prisma.user.count()).toBe(1);
  expect(await provisionFrom({ ...env, ADMIN_ACCOUNT: "another" })).toEqual(DONE);
  expect(await whole.prisma.user.count({ where: { active: true } })).toBe(1);
  expect(await whole.prisma.office.findFirst()).toMatchObject({ name: "临江县财政局" });
});

it("leaves the office to the administrator when none is named", async () => {
  expect(await provisionFrom({ ...ADMIN, DATABASE_URL: bare.url })).toEqual(DONE);
  expect(await setupState(bare.prisma)).toBe("office");
});

it("proposes what is not said of an office", () => {
  const { OFFICE_NAME, OFFICE_REGION } = OFFICE;
  expect(officeFrom({ OFFICE_NAME, OFFICE_REGION }, "2026-11-30")).toEqual({
    ...{ kind: "bureau", name: "临江县财政局", region: "临江县", fiscalYear: 2027, edition: "chongqing-2024" },
    departmentCode: "",
  });
});

it.each([
  [{ ADMIN_PASSWORD_FILE: "" }, "ADMIN_PASSWORD_FILE：设置了 ADMIN_ACCOUNT 时必须给出存放初始密码的文件"],
  [{ ADMIN_PASSWORD_FILE: "/nowhere/password" }, "密码文件无法读取：/nowhere/password：文件或目录不存在"],
  [
    { ADMIN_ACCOUNT: "Yun Wei" },
    "ADMIN_ACCOUNT：账号应为 2 至 32 位小写字母、数字、点、下划线或短横线，以字母或数字开头；可用工号、手机号。",
  ],
  [{ OFFICE_REGION: "" }, "OFFICE_REGION：请输入地区，如“XX区”"],
  [{ OFFICE_KIND: "school" }, "OFFICE_KIND（bureau 或 department）：请选择由谁使用本系统"],
  [{ OFFICE_KIND: "department" }, "DEPARTMENT_CODE：请输入部门编码"],
  [{ FISCAL_YEAR: "next" }, "FISCAL_YEAR：编制年度应为四位年份，如 2027"],
])("says what is wrong with %j", async (wrong, expected) => {
  const ended = await provisionFrom({ ...ADMIN, ...OFFICE, ...wrong, DATABASE_URL: bare.url });
  expect(ended).toEqual({ status: 1, stdout: "", stderr: `环境变量有误：\n${expected}` });
});
