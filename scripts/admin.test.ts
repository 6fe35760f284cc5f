import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { CARRIED_CODES } from "@/lib/domain/classification";
import { ofAdministration, readHistory } from "@/lib/features/history/data";
import { verifyChain } from "@/lib/server/audit-verify";
import { signInWithPassword } from "@/lib/server/auth-sign-in";
import { live, openSession } from "@/lib/server/session-store";
import { testDatabase } from "@/lib/server/testing";
import { administer } from "./admin";

const { prisma } = await testDatabase({ office: "bureau" });
const folder = mkdtempSync(path.join(tmpdir(), "admin-"));
afterAll(() => rmSync(folder, { recursive: true }));

const FIRST = "临江-Spring-2027";
const SECOND = "临江-Summer-2027";
writeFileSync(path.join(folder, "password"), `${SECOND}\r\n`);

const run = (args: string[], password = FIRST) => administer(prisma, args, folder, async () => password);
const told = (args: string[], password?: string) => run(args, password).catch((error: Error) => error.message);
const signIn = async (password: string) =>
  (await signInWithPassword(prisma, { account: "20270001", password, address: "192.0.2.1", device: null })).kind;
const userOf = (accountName: string) => prisma.user.findUniqueOrThrow({ where: { accountName } });

it("makes the first administrator and lists it", async () => {
  expect(await run(["list"])).toBe("还没有系统管理员。用 npm run admin -- create 账号 新建一个。");
  expect(await run(["create", "20270001", "--name", "管理示例"])).toBe(
    "已新建系统管理员“20270001”，首次登录时必须修改密码。",
  );
  expect(await run(["list"])).toBe("20270001  管理示例  启用  未登录过");
  expect(await signIn(FIRST)).toBe("signedIn");
  expect(await userOf("20270001")).toMatchObject({ mustChangePassword: true });
  expect(await told(["create", "20270001"])).toBe("账号“20270001”已被使用，请换一个账号。");
});

it("resets an only administrator: a new password, no session, no lock, and it stands in the trail", async () => {
  const { id } = await userOf("20270001");
  await prisma.user.update({ where: { id }, data: { mustChangePassword: false } });
  await openSession(prisma, id, { address: "192.0.2.1", userAgent: "" }, "password");
  for (let i = 0; i < 6; i++) await signIn("wrong");
  expect(await signIn(FIRST)).toBe("locked");
  expect(await run(["reset", "20270001", "--password-file", "password"])).toBe(
    "已重设“20270001”的密码并注销它的登录，下次登录时必须修改密码。",
  );
  expect(await prisma.session.count({ where: { userId: id, ...live() } })).toBe(0);
  expect(await signIn(SECOND)).toBe("signedIn");
  expect(await userOf("20270001")).toMatchObject({ mustChangePassword: true });
  const where = { origin: "command line" };
  const events = await prisma.auditEvent.findMany({ where, orderBy: { seq: "asc" } });
  expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["people.create", null],
    ["people.setPassword", null],
    ["session.revoke", null],
  ]);
  expect(JSON.stringify(events.map(({ after }) => after))).not.toMatch(new RegExp(`${FIRST}|${SECOND}`));
  expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  const all = { filters: { actor: null, action: null, from: null, to: null, text: null }, page: 1 };
  const names = { unit: () => undefined, project: () => undefined, codes: CARRIED_CODES.of(2024) };
  const history = await readHistory(prisma, ofAdministration("all"), names, all);
  const reset = history.events.find(({ actionLabel }) => actionLabel === "重设密码");
  expect(reset).toMatchObject({ actorName: "系统", origin: "服务器命令行", object: "人员" });
});

it.each([
  [["create", "A B"], /^账号应为 2 至 32 位小写字母/],
  [["create", "another", "--name", " "], /^请输入姓名$/],
  [["reset", "nobody"], /^没有账号“nobody”。系统管理员的账号可用 npm run admin -- list 查看。$/],
  [["create", "another", "--password-file", "absent"], /^密码文件无法读取：.*absent：文件或目录不存在$/],
  [[], /^用法：/],
  [["create"], /^用法：/],
  [["list", "20270001"], /^用法：/],
  [["delete", "20270001"], /^用法：/],
  [["create", "another", "--password", FIRST], /^用法：/],
])("refuses %j and changes nothing", async (args, expected) => {
  expect(await told(args)).toMatch(expected);
  expect(await prisma.user.count()).toBe(1);
});

it("refuses a password that may not be chosen, and a closed account", async () => {
  expect(await told(["create", "another"], "short")).toMatch(/^密码至少 12 位/);
  expect(await told(["reset", "20270001"], "short")).toMatch(/^密码至少 12 位/);
  await prisma.user.update({ where: { accountName: "20270001" }, data: { active: false } });
  expect(await told(["reset", "20270001"])).toMatch(/^账号“20270001”已停用，/);
  expect(await run(["list"])).toMatch(/^20270001 {2}管理示例 {2}停用 {2}上次登录 \d{4}-\d\d-\d\d \d\d:\d\d$/);
});
