import { describe, expect, it } from "vitest";
import { GET as exportAdministration } from "@/app/api/admin/history/route";
import { GET as exportHistory } from "@/app/api/budgets/[id]/history/route";
import { carryCookie, carryHeaders, serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { createDepartment } from "../budgets/testing";
import { add, Desk, drop, edit, rowAt } from "../entry/testing";
import { loadAdministrationHistory, loadBudgetHistory } from "./loaders";
import { readFilters, readPage } from "./schema";
import type { HistoryFilters } from "./types";

const { prisma, url } = await testDatabase();
serveFrom(url);

const desk = await Desk.open(prisma, "202");
const clerk = { ...(await desk.person("经办示例")), address: "192.0.2.7" };
const auditor = await desk.person("审计示例", null, "auditor");
const administrator = await desk.person("管理示例", null, "administrator");
const away = await createDepartment(prisma, "301", ["clerk", "administrator"]);
const NONE: HistoryFilters = { actor: null, action: null, from: null, to: null, text: null };

const line = rowAt(await desk.rows(), "line", 0);
await desk.save(clerk, [edit("line", line, { amount: 480_000_000, note: "=1+1" })]);
await desk.save(clerk, [drop("procurement", rowAt(await desk.rows(), "procurement", 0))]);
await desk.save(clerk, [
  add("procurement", { ...rowAt(await desk.rows(), "procurement", 0).value, name: "打印机", amount: 100_00 }),
]);

const load = (filters: Partial<HistoryFilters> = {}, page = 1) =>
  loadBudgetHistory(desk.budgetId, { filters: { ...NONE, ...filters }, page });
const NOT_FOUND = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };

describe("the history of a budget", () => {
  it("tells who did what from where, the latest first, before and after in words", async () => {
    await signInAs(clerk.id);
    const { events, count, pages, actors, actions, mayExport } = await load();
    expect([count, pages, mayExport]).toEqual([4, 1, false]);
    expect(events.map(({ actionLabel }) => actionLabel)).toEqual(["填报", "填报", "填报", "导入整份预算"]);
    const changed = events[2];
    expect(changed).toMatchObject({ actorName: "经办示例", origin: "192.0.2.7", object: "填报" });
    expect(changed?.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ["支出明细 L001 · 金额", "1,776,589.00 元", "4,800,000.00 元"],
      ["支出明细 L001 · 备注", "", "=1+1"],
    ]);
    expect(events[1]?.changes[0]?.label).toBe("删除政府采购“电脑”");
    expect(events[3]).toMatchObject({ actorName: "系统", origin: "" });
    expect(actors.map(({ id }) => id)).toEqual([clerk.id]);
    expect(actions.map(({ label }) => label)).toEqual(["导入整份预算", "填报"]);
  });

  it.each<[Partial<HistoryFilters>, number]>([
    [{ action: "budget.import" }, 1],
    [{ actor: clerk.id }, 3],
    [{ actor: crypto.randomUUID() }, 0],
    [{ text: "打印机" }, 1],
    [{ text: "100%_" }, 0],
    [{ from: "2000-01-01", to: "2000-12-31" }, 0],
    [{ from: "2000-01-01" }, 4],
  ])("leaves of %j %i events", async (filters, expected) => {
    await signInAs(clerk.id);
    expect((await load(filters)).count).toBe(expected);
  });

  it("shows the last page for one that is beyond it", async () => {
    await signInAs(clerk.id);
    expect((await load({}, 9)).page).toBe(1);
  });

  it("is not found by strangers, administrators or under another id", async () => {
    await signInAs(away.users.clerk ?? "");
    await expect(load()).rejects.toMatchObject(NOT_FOUND);
    await signInAs(administrator.id);
    await expect(load()).rejects.toMatchObject(NOT_FOUND);
    await signInAs(clerk.id);
    await expect(loadBudgetHistory("x", { filters: NONE, page: 1 })).rejects.toMatchObject(NOT_FOUND);
  });
});

describe("the export", () => {
  const ask = (query = "") =>
    exportHistory(new Request(`http://localhost/${query}`), { params: Promise.resolve({ id: desk.budgetId }) });

  it("is a CSV file without formulas, and is itself recorded", async () => {
    await signInAs(auditor.id);
    carryHeaders({ "x-socket-address": "192.0.2.8" });
    const response = await ask("?action=entry.edit");
    carryHeaders({});
    expect(response.status).toBe(200);
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(decodeURIComponent(response.headers.get("Content-Disposition") ?? "")).toContain("预算办理历史.csv");
    const lines = Buffer.from(await response.arrayBuffer())
      .toString("utf8")
      .split("\r\n");
    expect(lines[0]).toBe("\ufeff序号,时间（北京时间）,人员,账号,网络地址,事项,对象,内容,之前,之后");
    expect(lines).toHaveLength(6);
    expect(lines[4]).toMatch(/,经办示例,[^,]+,192\.0\.2\.7,填报,填报,支出明细 L001 · 备注,,'=1\+1$/);
    const [last] = (await load()).events;
    expect(last).toMatchObject({ actorName: "审计示例", origin: "192.0.2.8", actionLabel: "导出办理历史" });
    expect(last?.changes.map(({ after }) => after)).toEqual(["3", "事项 填报"]);
  });

  it("is refused to a clerk, to strangers, to nobody, and for filters that cannot be read", async () => {
    await signInAs(clerk.id);
    expect((await ask()).status).toBe(404);
    await signInAs(away.users.clerk ?? "");
    expect((await ask()).status).toBe(404);
    carryCookie(null);
    expect((await ask()).status).toBe(401);
    await signInAs(auditor.id);
    expect((await ask("?from=yesterday")).status).toBe(400);
  });
});

describe("the history of administration", () => {
  const record = (entity: string, departmentId: string) =>
    prisma.auditEvent.create({
      data: {
        ...{ action: "units.create", entity, after: { departmentId, code: entity } },
        // What the database sets itself.
        ...{ prevHash: "", hash: "" },
      },
    });

  it("holds what names the administrator's departments and what their people did, and nothing else", async () => {
    await record("aa", desk.departmentId);
    await record("bb", away.id);
    await signInAs(administrator.id);
    const { events } = await loadAdministrationHistory({ filters: NONE, page: 1 });
    expect(events.map(({ object }) => object)).toEqual(["aa"]);
    const response = await exportAdministration(new Request("http://localhost/"));
    expect(await response.text()).not.toContain("bb");
    await signInAs(auditor.id);
    await expect(loadAdministrationHistory({ filters: NONE, page: 1 })).rejects.toMatchObject(NOT_FOUND);
    expect((await exportAdministration(new Request("http://localhost/"))).status).toBe(404);
  });
});

describe("readFilters", () => {
  it("takes blank ones for none and says what cannot be read", () => {
    expect(readFilters({ actor: " ", text: " L001 ", page: "2" })).toEqual({
      filters: { ...NONE, text: "L001" },
      problem: null,
    });
    expect(readFilters({ from: "2024-02-30", action: "budget.burn", actor: "1" }).problem).toBe(
      "筛选条件有误：“人员”应从列表中选择；“事项”应从列表中选择；“起始日期”应为日期，如 2024-01-15。",
    );
    expect(readFilters({ from: "2024-02-02", to: "2024-02-01" }).problem).toBe("筛选条件有误：起始日期晚于截止日期。");
  });

  it.each([
    ["2", 2],
    ["0", 1],
    ["x", 1],
    [undefined, 1],
    ["9999999", 1],
  ])("reads page %j as %i", (value, page) => {
    expect(readPage(value)).toBe(page);
  });
});
