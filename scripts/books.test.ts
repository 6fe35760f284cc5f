import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { demoJson } from "../lib/domain/book/testing";
import { createDepartment } from "../lib/features/budgets/testing";
import { verifyChain } from "../lib/server/audit-verify";
import { testDatabase } from "../lib/server/testing";
import { books as run } from "./books";

const { prisma, url } = await testDatabase({ office: "bureau" });
const demo = demoJson();
const { id: departmentId } = await createDepartment(prisma, "202", []);
await prisma.unit.createMany({ data: demo.units.map((unit) => ({ ...unit, departmentId })) as never });

let folder: string;
beforeEach(async () => {
  vi.stubEnv("DATABASE_URL", url);
  folder = mkdtempSync(join(tmpdir(), "books-"));
  await prisma.line.deleteMany();
  await prisma.indicator.deleteMany();
  await prisma.project.deleteMany();
  await prisma.budget.deleteMany();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const books = (...args: string[]) => run(args, folder);
const write = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
const SIZE = `202 ${demo.department.name}，2024 年，单位 2 个，支出明细 80 条`;

describe("npm run books -- import", () => {
  it("makes a budget of each book, and changes nothing the second time", async () => {
    write("a.json", demo);
    expect(await books("import", "a.json")).toEqual({
      status: 0,
      stderr: "",
      stdout: `a.json：已导入：${SIZE}\n预算书 1 份：已导入 1 份；已替换 0 份；已有，未改动 0 份；拒绝 0 份`,
    });
    expect(await prisma.auditEvent.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({
      ...{ action: "budget.import", actorId: null, origin: "command line", before: null },
      after: { origin: "command", fileName: "a.json", lines: 80 },
    });
    const events = await prisma.auditEvent.count();
    const again = await books("import", ".");
    expect([again.status, again.stdout.split("\n")[0]]).toEqual([0, `a.json：已有，未改动：${SIZE}`]);
    expect(await prisma.auditEvent.count()).toBe(events);
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  });

  it("names what it refuses, where and why, and imports the others", async () => {
    write("1.json", demo);
    write("2.json", { ...demo, department: { ...demo.department, code: "999" } });
    write("3.json", "{");
    const lines = demo.lines.map((line, index) => (index === 12 ? { ...line, amount: "12.345" } : line));
    write("4.json", { ...demo, fiscalYear: 2025, priorYear: null, lines });
    const { status, stdout } = await books("import", ".");
    expect(status).toBe(1);
    expect(stdout.split("\n")).toEqual([
      `1.json：已导入：${SIZE}`,
      `2.json：拒绝：系统中没有部门 999（${demo.department.name}），请先由系统管理员新增部门，或用初始化表导入部门和单位`,
      "3.json：拒绝：不是有效的 JSON，第 1 行第 2 列（文件结尾）有误",
      expect.stringMatching(/^4\.json：拒绝：lines\[12\]\.amount：.+；现为 "12\.345"$/),
      "预算书 4 份：已导入 1 份；已替换 0 份；已有，未改动 0 份；拒绝 3 份",
    ]);
    expect(await prisma.budget.count()).toBe(1);
  });

  it("replaces a draft only when it is told to, and never what was submitted", async () => {
    write("a.json", demo);
    await books("import", "a.json");
    write("a.json", { ...demo, lines: demo.lines.slice(1) });
    expect((await books("import", "a.json")).stdout.split("\n")[0]).toBe(
      "a.json：拒绝：2024 年预算已有草稿（版本 1），内容与文件不同；确要替换请加 --replace",
    );
    expect(await books("import", "a.json", "--replace")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("a.json：已替换：202"),
    });
    await prisma.budget.updateMany({ data: { status: "submitted" } });
    write("a.json", demo);
    expect(await books("import", "--replace", "a.json")).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("a.json：拒绝：2024 年预算已提交，不能用文件替换；请先退回为草稿再导入"),
    });
    expect(await prisma.line.count()).toBe(79);
  });

  it("refuses a department that is closed, and tells of units that are in no list", async () => {
    write("a.json", { ...demo, units: [...demo.units, { code: "202009", name: "新所", kind: "institution" }] });
    expect((await books("import", "a.json")).stdout).toContain("；注意：单位 202009 不在单位名录中\n");
    await prisma.department.updateMany({ data: { closedOn: new Date("2024-01-01") } });
    expect((await books("import", "a.json")).stdout).toMatch(/^a\.json：拒绝：部门 202（.+）已停用，不再编制预算\n/);
    await prisma.department.updateMany({ data: { closedOn: null } });
  });

  it.each([
    [["import"], "缺少预算书文件或目录。\n用法："],
    [["import", "none.json"], "无法读取：none.json：文件或目录不存在"],
    [["import", "."], "目录中没有预算书（*.json）：."],
    [["import", ".", "--year", "2024"], "--year 和 --department 只用于 export。\n用法："],
    [["export"], "缺少输出目录。\n用法："],
    [["export", "out", "--year", "24"], "选项 --year 的年度“24”无法识别，应为四位年份，如 2027。\n用法："],
    [["export", "out", "--department", "999"], "系统中没有部门 999，没有导出任何文件"],
    [["move"], "应写明 import 或 export。\n用法："],
    [["import", ".", "--force"], "无法识别的选项 --force。\n用法："],
  ])("says why %j cannot be done", async (args, message) => {
    const { status, stdout, stderr } = await books(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(new RegExp(`^${message.replace(/[.*?()|[\]]/g, "\\$&")}`));
  });

  it("says why the database cannot be used", async () => {
    vi.stubEnv("DATABASE_URL", "");
    vi.stubEnv("DATA_DIR", folder);
    write("a.json", demo);
    expect(await books("import", "a.json")).toMatchObject({
      status: 2,
      stderr: "数据库无法使用：没有设置 DATABASE_URL，也没有 npm start 的内置数据库",
    });
  });
});

describe("npm run books -- export", () => {
  it("writes what can be imported again unchanged", async () => {
    write("a.json", demo);
    await books("import", "a.json");
    const { status, stdout } = await books("export", "out", "--year", "2024", "--department", "202");
    expect([status, stdout.split("\n")[0]]).toEqual([
      0,
      `202-2024.json：${demo.department.name}，2024 年，草稿，支出明细 80 条`,
    ]);
    expect(readdirSync(join(folder, "out"))).toEqual(["202-2024.json"]);
    expect(JSON.parse(readFileSync(join(folder, "out/202-2024.json"), "utf8"))).toEqual(demo);
    expect((await books("import", "out")).stdout).toContain("已有，未改动 1 份");
  });

  it("ends with 1 where there is nothing to write", async () => {
    expect(await books("export", "out", "--year", "2030")).toEqual({
      status: 1,
      stdout: "",
      stderr: "没有符合条件的预算，没有导出任何文件",
    });
  });
});
