import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import type { Line, Project } from "../book/types";
import type { EntryChange } from "./change";
import { refusalsOf } from "./refuse";
import { BUDGET_ID, entryRows, keyOf } from "./testing";

const rows = entryRows(demoBook());
const NEW = "00000000-0000-4000-8009-000000000001";

function line(index: number, patch: Partial<Line> | null, key = keyOf("line", index)): EntryChange {
  const value = patch && { ...(rows.line[index]?.value as Line), ...patch };
  return { entity: "line", key, baseVersion: 1, value };
}

function project(index: number, patch: Partial<Project> | null): EntryChange {
  const value = patch && { ...(rows.project[index]?.value as Project), ...patch };
  return { entity: "project", key: keyOf("project", index), baseVersion: 1, value };
}

const said = (changes: EntryChange[], units: string[] | null = null) =>
  refusalsOf(rows, changes, units).map(({ entity, field, message }) => [entity, field, message]);

const lineOfUnit = (unit: string) => rows.line.findIndex(({ value }) => value.unit === unit);

describe("refusalsOf", () => {
  it("lets sound changes pass, also a code that does not exist: that is a finding", () => {
    expect(said([line(0, { amount: 5 }), line(1, { function: "2010399", economic: "30199" }), line(2, null)])).toEqual(
      [],
    );
  });

  it("refuses a unit and a project that are not there", () => {
    expect(said([line(0, { unit: "202009" })])).toEqual([
      ["line", "unit", "所指的单位不存在（现有单位：202001、202002）；现为 “202009”"],
    ]);
    const last = rows.line.length - 1;
    expect(said([line(last, { project: "P009" })])).toEqual([
      ["line", "project", "所指的项目不存在（现有项目：P001、P002）；现为 “P009”"],
    ]);
    expect(said([project(0, { unit: "x" })]).map(([entity, field]) => [entity, field])).toEqual([["project", "unit"]]);
  });

  it("refuses a line whose class and other fields contradict each other", () => {
    expect(said([line(0, { expense: null })])).toEqual([
      ["line", "expense", "基本支出没有注明是人员经费还是日常公用经费"],
    ]);
    expect(said([line(0, { class: "project" })])).toEqual([["line", "expense", "项目支出不分人员经费和日常公用经费"]]);
  });

  it("refuses a number that another row has", () => {
    expect(said([line(0, { id: "L002" })])).toEqual([
      ["line", "id", "明细行编号“L002”已用于另一行，请改为唯一的明细行编号"],
    ]);
    expect(said([line(0, { id: "L002" }), line(1, { id: "L001" })])).toEqual([]);
    expect(said([project(1, { code: "P001" })]).map(([, field]) => field)).toContain("code");
  });

  it("refuses to take away or rename a project that rows still name", () => {
    const lines = rows.line.filter(({ value }) => value.project === "P001").length;
    const purchases = rows.procurement.filter(({ value }) => value.project === "P001").length;
    const message = `项目 P001 还有 ${lines} 行支出明细、${purchases} 项政府采购，请先删除这些行或改列其他项目`;
    expect(said([project(0, null)])).toEqual([["project", null, message]]);
    expect(said([project(0, { code: "P100" })])).toEqual([["project", "code", message]]);
  });

  it("lets a project be renamed together with the rows that name it", () => {
    const moved = rows.line.flatMap(({ value }, index) =>
      value.project === "P002" ? [line(index, { project: "P100" })] : [],
    );
    expect(moved.length).toBeGreaterThan(0);
    expect(said([project(1, { code: "P100" }), ...moved])).toEqual([]);
  });

  it("keeps a clerk to the unit: the row as it was and as it becomes, deletions and what is the department's", () => {
    const own = lineOfUnit("202001");
    const other = lineOfUnit("202002");
    const reason = "您只能对本单位（202001）填报，如需办理整个部门的数据，请联系部门经办人";
    expect(said([line(own, { amount: 1 }), line(own, { id: "L900" }, NEW)], ["202001"])).toEqual([]);
    expect(said([line(other, { amount: 1 })], ["202001"])).toEqual([["line", "unit", reason]]);
    expect(said([line(other, { unit: "202001" })], ["202001"])).toEqual([["line", "unit", reason]]);
    expect(said([line(own, { unit: "202002" })], ["202001"])).toEqual([["line", "unit", reason]]);
    expect(said([line(other, null)], ["202001"])).toEqual([["line", "unit", reason]]);
    const assets: EntryChange = { entity: "assets", key: BUDGET_ID, baseVersion: 1, value: rows.assets.value };
    const priorYear: EntryChange = { entity: "priorYear", key: BUDGET_ID, baseVersion: 1, value: null };
    expect(said([assets, priorYear], ["202001"])).toEqual([
      ["assets", null, reason],
      ["priorYear", null, reason],
    ]);
    expect(said([assets, priorYear])).toEqual([]);
  });

  it("keeps a unit's clerk to the projects of the unit, and leaves what stands in another's as it is", () => {
    const index = rows.line.findIndex(({ value }) => value.class === "project");
    const own = rows.line[index]?.value as Line;
    const owner = rows.project.find(({ value }) => value.code === own.project)?.value.unit ?? "";
    const other = owner === "202001" ? "202002" : "202001";
    const foreign = line(index, { unit: other, id: "new" }, NEW);
    expect(said([foreign], [other])).toEqual([
      [
        "line",
        "project",
        `项目 ${own.project} 属于单位 ${owner}，您只能填报在本单位（${other}）的项目下；确需列入的，请由部门经办人填报`,
      ],
    ]);
    expect(said([foreign])).toEqual([]);
    expect(said([foreign], [owner, other])).toEqual([]);
    const stored = {
      ...rows,
      line: rows.line.map((row, i) => (i === index ? { ...row, value: { ...own, unit: other } } : row)),
    };
    expect(refusalsOf(stored, [line(index, { unit: other, amount: 700 })], [other])).toEqual([]);
  });

  it("lets whoever enters lines name their codes, each once", () => {
    const names = (...codes: string[]): EntryChange => ({
      entity: "codeNames",
      key: BUDGET_ID,
      baseVersion: 1,
      value: codes.map((code) => ({ code, name: "库区道路建设" })),
    });
    expect(said([names("2136788")], ["202001"])).toEqual([]);
    expect(said([names("2136788", "2136788")])).toEqual([
      ["codeNames", "code", "科目编码重复，已用于 codeNames[0]，请改为唯一的科目编码；现为 “2136788”"],
    ]);
    expect(said([names("2136788")], [])).toEqual([["codeNames", null, "您在该部门没有角色，请联系系统管理员"]]);
  });

  it("refuses a row of another budget and a 上年数 of another year", () => {
    expect(said([{ entity: "assets", key: NEW, baseVersion: 1, value: rows.assets.value }])).toEqual([
      ["assets", null, "此项内容不属于这份预算，请刷新后重试"],
    ]);
    const prior = rows.priorYear?.value;
    if (!prior) throw new Error("the demo book has a prior year");
    const value = { ...prior, fiscalYear: 2021 };
    expect(said([{ entity: "priorYear", key: BUDGET_ID, baseVersion: 1, value }])).toEqual([
      ["priorYear", "fiscalYear", "上年应为 2023 年；现为 2021"],
    ]);
  });

  it("judges fifty thousand new lines", () => {
    const changes = Array.from({ length: 50_000 }, (_, index) => line(0, { id: `N${index}` }, `key-${index}`));
    expect(refusalsOf(rows, changes, ["202001"])).toEqual([]);
  });
});
