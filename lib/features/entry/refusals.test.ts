import { beforeEach, describe, expect, it } from "vitest";
import type { EntryRows } from "@/lib/domain/entry/apply";
import type { EntryEnvelope } from "@/lib/domain/entry/change-schema";
import { verifyChain } from "@/lib/server/audit-verify";
import { testDatabase } from "@/lib/server/testing";
import { EntryRefused } from "./errors";
import { type Actor, add, Desk, drop, edit, rejection, rowAt } from "./testing";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "202");
const away = await Desk.open(prisma, "301");
const clerk = await desk.person("部门经办");
const unitClerk = await desk.person("单位经办", "202002");

let rows: EntryRows;
let before: Awaited<ReturnType<Desk["state"]>>;

beforeEach(async () => {
  rows = await desk.rows();
  before = await desk.state();
});

/** What is refused of a batch, after making sure that nothing of it was saved. */
async function refused(actor: Actor, changes: readonly EntryEnvelope[]): Promise<[string | null, string][]> {
  const error = await rejection(desk.save(actor, changes));
  expect(error).toBeInstanceOf(EntryRefused);
  expect(await desk.state()).toEqual(before);
  return (error as EntryRefused).refusals.map(({ field, message }) => [field, message]);
}

/** The sentence with which a whole batch is declined, after making sure that nothing of it was saved. */
async function declined(actor: Actor, changes: readonly EntryEnvelope[]): Promise<string> {
  const error = await rejection(desk.save(actor, changes));
  expect(error).toMatchObject({ name: "Refusal" });
  expect(error).not.toBeInstanceOf(EntryRefused);
  expect(await desk.state()).toEqual(before);
  return (error as Error).message;
}

const lineOf = (unit: string) => {
  const row = rows.line.find(({ value }) => value.unit === unit && value.class === "basic");
  if (!row) throw new Error(`No line of ${unit}`);
  return row;
};

describe("values", () => {
  it("are refused at their field, all of them at once, with the good ones of the batch", async () => {
    const line = lineOf("202001");
    const { key, baseVersion } = edit("line", line, {});
    const wrong = { ...line.value, amount: 1.5, economic: "301", class: "other", extra: 1 };
    const refusals = await refused(clerk, [
      edit("line", rowAt(rows, "line", 20), { amount: 1 }),
      { entity: "line", key, baseVersion, value: wrong },
      { entity: "revenue", key: crypto.randomUUID(), baseVersion: null, value: "x" },
    ]);
    expect(refusals.map(([field]) => field).sort()).toEqual(["", "amount", "class", "economic", "extra"]);
    expect(refusals.find(([field]) => field === "amount")?.[1]).toBe(
      "金额应为零或正数，最多两位小数，不超过 999,999,999,999.99 元；现为 1.5",
    );
  });

  it.each([Number.NaN, -1, 2 ** 53, "100", null, undefined])("refuse the amount %s", async (amount) => {
    const { key, value } = lineOf("202001");
    const change = { entity: "line" as const, key, baseVersion: 1, value: { ...value, amount } };
    expect(new Set((await refused(clerk, [change])).map(([field]) => field))).toEqual(new Set(["amount"]));
  });

  it.each([
    ["\0", "第 6 个字符是控制字符（U+0000），请删除后重新输入"],
    ["文\ud800字", "第 7 个字符是残缺字符（U+D800），请删除后重新输入"],
  ])("refuse text that a database cannot hold: %j", async (text, message) => {
    expect(await refused(clerk, [edit("line", lineOf("202001"), { function: `20103${text}` })])).toEqual([
      ["function", message],
    ]);
  });

  it("refuse a project code that no index holds", async () => {
    const project = { ...rowAt(rows, "project", 0).value, code: "P".repeat(101), indicators: [] };
    expect(await refused(clerk, [add("project", project)])).toEqual([["code", "项目编码过长，应不超过 100 个字符"]]);
  });

  it("keep what is merely wrong: that is a finding, not a refusal", async () => {
    const row = lineOf("202001");
    const odd = { function: "9999999", economic: "99999", source: "institutionFund", amount: 0 } as const;
    await desk.save(clerk, [edit("line", row, odd)]);
    expect((await desk.rows()).line.find(({ key }) => key === row.key)?.value).toEqual({ ...row.value, ...odd });
  });
});

describe("rows beside others", () => {
  it("name units and projects that are there", async () => {
    const line = lineOf("202001");
    const purchase = rowAt(rows, "procurement", 0);
    const refusals = await refused(clerk, [
      edit("line", line, { unit: "202009" }),
      edit("procurement", purchase, { project: "P009" }),
    ]);
    expect(refusals).toEqual([
      ["unit", "所指的单位不存在（现有单位：202001、202002）；现为 “202009”"],
      ["project", "所指的项目不存在（现有项目：P001、P002）；现为 “P009”"],
    ]);
  });

  it("keep a project that lines or purchases name, also under another code", async () => {
    const project = rowAt(rows, "project", 0);
    const lines = rows.line.filter(({ value }) => value.project === "P001");
    const message = `项目 P001 还有 ${lines.length} 行支出明细、1 项政府采购，请先删除这些行或改列其他项目`;
    expect(await refused(clerk, [drop("project", project)])).toEqual([[null, message]]);
    expect(await refused(clerk, [edit("project", project, { code: "P050" })])).toEqual([["code", message]]);
    const rest = lines.slice(1).map((row) => drop("line", row));
    const one = "项目 P001 还有 1 行支出明细、1 项政府采购，请先删除这些行或改列其他项目";
    expect(await refused(clerk, [...rest, drop("project", project)])).toEqual([[null, one]]);
  });

  it("have project codes of their own, also within the batch", async () => {
    const value = { ...rowAt(rows, "project", 0).value, indicators: [] };
    const twice = "项目编码“P001”已用于另一行，请改为唯一的项目编码";
    expect(await refused(clerk, [add("project", value)])).toEqual([["code", twice]]);
    const swap = [
      edit("project", rowAt(rows, "project", 0), { code: "P002" }),
      edit("project", rowAt(rows, "project", 1), { code: "P001" }),
    ];
    expect(await refused(clerk, swap)).toEqual([
      ["code", "项目编码“P002”原属项目“政务信息建设”，请先保存对该项目的修改，再使用这一编码"],
      ["code", "项目编码“P001”原属项目“政务业务专项”，请先保存对该项目的修改，再使用这一编码"],
    ]);
    const taken = [drop("project", rowAt(rows, "project", 1)), add("project", { ...value, code: "P002" })];
    expect((await refused(clerk, taken)).map(([field]) => field)).toEqual(["code"]);
  });

  it("refuse lines whose class and fields contradict each other", async () => {
    const refusals = await refused(clerk, [edit("line", lineOf("202001"), { project: "P001" })]);
    expect(refusals.map(([field]) => field)).toEqual(["project"]);
  });

  it("refuse 上年数 of another year, deletion of what every budget has, and a foreign key", async () => {
    if (!rows.priorYear) throw new Error("The draft has no prior year");
    expect(await refused(clerk, [edit("priorYear", rows.priorYear, { fiscalYear: 2020 })])).toEqual([
      ["fiscalYear", "上年应为 2023 年；现为 2020"],
    ]);
    const { key } = rows.assets;
    expect(await refused(clerk, [{ entity: "assets", key, baseVersion: 1, value: null }])).toEqual([
      [null, "此项内容不能删除，请改为清空各栏后保存"],
    ]);
    const stray = { ...edit("assets", rows.assets, {}), key: away.budgetId };
    expect(await refused(clerk, [stray])).toEqual([[null, "此项内容不属于这份预算，请刷新后重试"]]);
  });

  it("refuse a row of another budget, which stays as it is", async () => {
    const theirs = await away.rows();
    const message = "这一行属于另一份预算，请刷新后重试";
    for (const entity of ["line", "revenue", "carryForward", "project", "procurement"] as const) {
      expect(await refused(clerk, [drop(entity, rowAt(theirs, entity, 0))])).toEqual([[null, message]]);
      expect(await refused(clerk, [edit(entity, rowAt(theirs, entity, 0), {})])).toEqual([[null, message]]);
    }
    expect(await away.rows()).toEqual(theirs);
  });
});

describe("people", () => {
  const others = "您只能对本单位（202002）填报，如需办理整个部门的数据，请联系部门经办人";

  it("of one unit enter that unit", async () => {
    const row = lineOf("202002");
    await desk.save(unitClerk, [edit("line", row, { amount: 12 }), add("line", { ...row.value, id: "x" })]);
    expect((await desk.rows()).line.find(({ key }) => key === row.key)?.value.amount).toBe(12);
  });

  it("of one unit change, add, take and give away no row of another", async () => {
    const [own, foreign] = [lineOf("202002"), lineOf("202001")];
    const purchase = rowAt(rows, "procurement", 0);
    const attempts = [
      edit("line", foreign, { amount: 1 }),
      drop("line", foreign),
      add("line", { ...foreign.value, id: "x" }),
      edit("line", foreign, { unit: "202002" }),
      edit("line", own, { unit: "202001" }),
      edit("procurement", purchase, { unit: "202002" }),
      drop("revenue", rowAt(rows, "revenue", 0)),
      edit("project", rowAt(rows, "project", 0), { name: "改名" }),
    ];
    for (const attempt of attempts) expect(await refused(unitClerk, [attempt])).toEqual([["unit", others]]);
    const more = rows.line.filter(({ value }) => value.unit === "202001").map((row) => drop("line", row));
    expect(await refused(unitClerk, [edit("line", own, { amount: 1 }), ...more])).toEqual(
      more.map(() => ["unit", others]),
    );
  });

  it("of one unit leave what belongs to the department", async () => {
    if (!rows.priorYear) throw new Error("The draft has no prior year");
    const attempts = [
      edit("performance", rows.performance, { objective: "x" }),
      edit("assets", rows.assets, { asOfYear: 2001 }),
      edit("narrative", rows.narrative, { divisions: [] }),
      edit("priorYear", rows.priorYear, { operatingExpense: 0 }),
      { entity: "priorYear" as const, key: desk.budgetId, baseVersion: rows.priorYear.version, value: null },
    ];
    for (const attempt of attempts) expect(await refused(unitClerk, [attempt])).toEqual([[null, others]]);
  });

  it("of one unit get at no row of another by giving its key to a row of their own", async () => {
    const foreign = lineOf("202001");
    const project = { ...rowAt(rows, "project", 0).value, code: "P900", unit: "202002", indicators: [] };
    await desk.save(unitClerk, [add("project", project, foreign.key)]);
    rows = await desk.rows();
    before = await desk.state();
    expect(await refused(unitClerk, [drop("line", foreign)])).toEqual([["unit", others]]);
    const taken = edit("line", foreign, { unit: "202002", amount: 1 });
    expect(await refused(unitClerk, [taken, drop("project", rowAt(rows, "project", -1))])).toEqual([["unit", others]]);
  });

  it("of one unit learn nothing of another's row, however old their version of it", async () => {
    const foreign = lineOf("202001");
    await desk.save(clerk, [edit("line", foreign, { amount: 987 })]);
    before = await desk.state();
    expect(await refused(unitClerk, [edit("line", foreign, { amount: 1 })])).toEqual([["unit", others]]);
  });

  it.each(["reviewer", "signer", "publisher", "auditor", "administrator"] as const)(
    "who are %s change nothing",
    async (role) => {
      const actor = await desk.person(role, null, role);
      expect(await declined(actor, [edit("line", lineOf("202001"), { amount: 1 })])).toMatch(/不能填报/);
    },
  );

  it("of another department, or whose account is closed, change nothing", async () => {
    const changes = [edit("line", lineOf("202001"), { amount: 1 })];
    expect(await declined(await away.person("外部门"), changes)).toBe("您在该部门没有角色，请联系系统管理员。");
    const former = await desk.person("离职经办");
    await prisma.user.update({ where: { id: former.id }, data: { active: false } });
    expect(await declined(former, changes)).toBe("账号已停用，请联系系统管理员。");
  });
});

describe("budgets", () => {
  it.each([
    ["submitted", "已提交"],
    ["reviewed", "已审核"],
    ["signed", "已签发"],
    ["disclosed", "已公开"],
  ] as const)("that are %s are not changed", async (status, label) => {
    await prisma.budget.update({ where: { id: desk.budgetId }, data: { status } });
    const message = await declined(clerk, [edit("line", lineOf("202001"), { amount: 1 })]);
    await prisma.budget.update({ where: { id: desk.budgetId }, data: { status: "draft" } });
    expect(message).toBe(`2024 年预算${label}，不能再修改；请先退回为草稿。`);
  });

  it("that do not exist are not changed, and everything above left one unbroken chain", async () => {
    const gone = Object.assign(Object.create(Desk.prototype), desk, { budgetId: crypto.randomUUID() }) as Desk;
    const error = await rejection(gone.save(clerk, [add("line", lineOf("202001").value)]));
    expect(error).toMatchObject({ message: "没有找到这份预算，可能已被删除，请返回工作台重新选择。" });
    expect(await verifyChain(prisma)).toMatchObject({ ok: true, events: await prisma.auditEvent.count() });
  });
});
