import { describe, expect, it } from "vitest";
import type { TestCell } from "../import/testing";
import { planLists } from "./plan";
import { readLists } from "./read";
import { listsOf, standingWith } from "./testing";
import type { ListName, Standing } from "./types";

const OFFICE = standingWith({
  sections: [{ name: "教科文股" }, { name: "农业农村股" }],
  departments: [
    { code: "115", name: "临江县教育局", region: "临江县", section: "教科文股" },
    { code: "202", name: "临江县水利局", region: "临江县", section: null },
  ],
  units: [
    { department: "115", code: "115001", name: "教育局（本级）", kind: "administrative", parent: null },
    { department: "115", code: "115002", name: "第一中学", kind: "institution", parent: "115001" },
  ],
  people: [
    { account: "guanli", name: "管理员" },
    { account: "zhang", name: "张示例" },
    { account: "yewu", name: "业务示例" },
  ],
  roles: [
    { account: "guanli", role: "systemAdministrator", department: null, section: null, unit: null },
    { account: "zhang", role: "clerk", department: "115", section: null, unit: "115002" },
    { account: "yewu", role: "businessReviewer", department: null, section: "教科文股", unit: null },
  ],
});

type Rows = Partial<Record<ListName, readonly Readonly<Record<string, TestCell>>[]>>;
const planned = (rows: Rows, standing: Standing = OFFICE) => planLists(readLists(listsOf(rows)), standing, "guanli");

/** Refused cells as `B2 why`, list after list. */
function refusals(rows: Rows, standing?: Standing): string[] {
  const { sheets } = planned(rows, standing).plan;
  return sheets.flatMap(({ rows: shown }) =>
    shown.flatMap(({ cells }) => cells.flatMap(({ ref, problem }) => (problem === null ? [] : [`${ref} ${problem}`]))),
  );
}
const person = { account: "li", name: "李示例" };

describe("what a file says", () => {
  it("adds, changes and leaves, cell by cell, and names what it does not list", () => {
    const { plan, changes } = planned({
      departments: [
        { code: { number: "115" }, name: "临江县教育体育局", region: null, section: null },
        { code: "303", name: "临江县文旅局", region: null, section: "教科文股" },
      ],
    });
    const [, departments, units] = plan.sheets;
    expect(departments).toEqual({
      list: "departments",
      sheet: "部门",
      found: true,
      counts: { added: 1, changed: 1, same: 0, refused: 0 },
      rows: [
        {
          row: 2,
          state: "changed",
          cells: [
            { heading: "部门编码", ref: "A2", before: null, after: "115", problem: null },
            { heading: "部门全称", ref: "B2", before: "临江县教育局", after: "临江县教育体育局", problem: null },
          ],
          notes: [],
        },
        {
          row: 3,
          state: "added",
          cells: [
            { heading: "部门编码", ref: "A3", before: null, after: "303", problem: null },
            { heading: "部门全称", ref: "B3", before: null, after: "临江县文旅局", problem: null },
            { heading: "区划名称", ref: "C3", before: null, after: "示例县", problem: null },
            { heading: "归口", ref: "D3", before: null, after: "教科文股", problem: null },
          ],
          notes: [],
        },
      ],
      left: ["202 临江县水利局"],
      leftCount: 1,
    });
    expect(units).toMatchObject({ found: false, rows: [], left: [], leftCount: 0 });
    expect(changes.departments).toEqual([
      { code: "115", name: "临江县教育体育局", region: "临江县", section: "教科文股", id: "115" },
      { code: "303", name: "临江县文旅局", region: "示例县", section: "教科文股", id: null },
    ]);
  });

  it("is understood as people write it: names for codes, words for kinds, brackets and blanks of any width", () => {
    const { changes, plan } = planned({
      sections: [{ name: "经建股（一）" }],
      departments: [{ code: "404", name: "临江县发改局", region: "临江县", section: "经建股(一)" }],
      units: [
        {
          department: "115 临江县教育局",
          code: "115003",
          name: "幼儿园",
          kind: "公益一类事业单位",
          parent: "第一中学",
        },
        { department: "临江县水利局", code: { number: "202001" }, name: "水利局", kind: "行政", parent: null },
      ],
      people: [person],
      roles: [
        { account: "li", role: "经办", reach: "临江县教育局", unit: "幼儿园" },
        { account: "li", role: "审计", reach: "归口：教科文股", unit: null },
        { account: "li", role: "发布", reach: "全部 部门", unit: null },
      ],
    });
    expect(plan.refused).toBe(0);
    expect(changes.departments[0]?.section).toBe("经建股（一）");
    expect(changes.units).toEqual([
      { department: "202", code: "202001", name: "水利局", kind: "administrative", parent: null, isNew: true },
      { department: "115", code: "115003", name: "幼儿园", kind: "institution", parent: "115002", isNew: true },
    ]);
    expect(changes.roles).toEqual([
      { account: "li", role: "clerk", department: "115", section: null, unit: "115003" },
      { account: "li", role: "auditor", department: null, section: "教科文股", unit: null },
      { account: "li", role: "publisher", department: null, section: null, unit: null },
    ]);
  });

  it("says of new people without a role, and of two steps in one hand, what that means", () => {
    const { plan } = planned({
      people: [person, { account: "wang", name: "王示例" }],
      roles: [
        { account: "wang", role: "经办", reach: "202" },
        { account: "wang", role: "审核", reach: "202" },
      ],
    });
    expect(plan.refused).toBe(0);
    expect(plan.sheets[3]?.rows.map(({ notes }) => notes)).toEqual([
      ["没有角色，登录后不能办理业务；请在“角色”表中填写。"],
      [],
    ]);
    expect(plan.sheets[4]?.rows[0]?.notes).toEqual([
      "同时担任经办和审核，不符合不相容岗位相分离；同一份预算中只能办理其中一步。",
    ]);
  });
});

describe("a row is refused", () => {
  it.each<[string, Rows, string[]]>([
    [
      "a 归口 that is taken for a code",
      { sections: [{ name: "115" }] },
      ["A2 归口名称不能只是数字，请填业务股的名称，如“教科文股”。"],
    ],
    ["a code that is none", { departments: [{ code: "1五", name: "甲局" }] }, ["A2 部门编码应为 3 至 6 位数字。"]],
    ["a blank that must be filled in", { departments: [{ code: "303", name: null }] }, ["B2 部门全称不能为空。"]],
    [
      "a 归口 that is not there",
      { departments: [{ code: "303", name: "甲局", section: "社保股" }] },
      ["D2 没有归口“社保股”，请在“归口”表中加一行，或改填已有的名称。"],
    ],
    [
      "a name that another department has",
      { departments: [{ code: "303", name: "临江县水利局" }] },
      ["B2 已有同名部门（202），请核对部门编码和名称。"],
    ],
    [
      "the same row twice",
      {
        departments: [
          { code: "303", name: "甲局" },
          { code: "303", name: "甲局" },
        ],
      },
      ["A3 与第 2 行是同一部门，请删去其中一行。"],
    ],
    [
      "a department that is not there",
      { units: [{ department: "999", code: "999001", name: "甲", kind: "行政" }] },
      ["A2 没有部门“999”（现有部门：115、202），请填已有的部门编码；新的部门请一并填在“部门”表中。"],
    ],
    [
      "a unit with the code of another department",
      { units: [{ department: "202", code: "115009", name: "甲", kind: "行政" }] },
      ["B2 单位编码应以部门编码 202 开头，请核对部门编码和单位编码。"],
    ],
    [
      "a kind that is none",
      { units: [{ department: "202", code: "202009", name: "甲", kind: "企业" }] },
      ["D2 单位性质“企业”无法识别，应为 行政单位、参公单位、事业单位 之一。"],
    ],
    [
      "a fourth level, at the row that makes it",
      {
        units: [
          { department: "115", code: "115004", name: "丙", kind: "事业", parent: "115003" },
          { department: "115", code: "115003", name: "乙", kind: "事业", parent: "115002" },
        ],
      },
      ["E2 单位最多 3 级，115004 在第 4 级，请改选上级单位。"],
    ],
    [
      "a fourth level below a unit that is moved",
      {
        units: [
          { department: "115", code: "115003", name: "乙", kind: "事业", parent: null },
          { department: "115", code: "115004", name: "丙", kind: "事业", parent: "115003" },
          { department: "115", code: "115001", name: "教育局（本级）", kind: "行政", parent: "115004" },
        ],
      },
      ["E4 单位最多 3 级，115002 在第 4 级，请改选上级单位。"],
    ],
    [
      "a circle",
      { units: [{ department: "115", code: "115001", name: "教育局（本级）", kind: "行政", parent: "115002" }] },
      ["E2 单位 115001 不能是自己的上级或下级。"],
    ],
    [
      "an account that cannot be one",
      { people: [{ account: "张三", name: "张三" }] },
      [expect.stringMatching(/^A2 账号应为 2 至 32 位/)],
    ],
    [
      "a role of nobody",
      { roles: [{ account: "nobody", role: "经办", reach: "115" }] },
      ["A2 没有账号“nobody”，请在“人员”表中加一行，或核对账号。"],
    ],
    [
      "a role that is none",
      { roles: [{ account: "zhang", role: "管理员", reach: "115" }] },
      [expect.stringMatching(/^C2 角色“管理员”不能确定是哪一项，应为 经办、审核、/)],
    ],
    [
      "a role of the bureau in a department",
      { roles: [{ account: "zhang", role: "预算股", reach: "115" }] },
      ["D2 预算股面向全部部门，范围只能是“全部部门”。"],
    ],
    [
      "a unit for anybody but a clerk",
      { roles: [{ account: "zhang", role: "审核", reach: "115", unit: "115001" }] },
      ["E2 只有经办可以限定在一个单位，其他角色面向整个部门。"],
    ],
    [
      "a unit without its department",
      { roles: [{ account: "zhang", role: "经办", reach: "全部部门", unit: "115001" }] },
      ["E2 填了单位编码的，范围应为该单位所在的部门编码；面向归口或全部部门的不填单位编码。"],
    ],
    [
      "a reach that is nothing",
      { roles: [{ account: "zhang", role: "经办", reach: "社保股" }] },
      ["D2 没有部门或归口“社保股”（现有归口：教科文股、农业农村股），请填部门编码、归口名称或“全部部门”。"],
    ],
    [
      "administration beside budgets",
      { roles: [{ account: "zhang", role: "部门管理员", reach: "115" }] },
      ["C2 管理员不能兼任预算岗位，请先收回其他角色，或另设账号。"],
    ],
    [
      "administration beside budgets of a 归口",
      { roles: [{ account: "yewu", role: "部门管理员", reach: "115" }] },
      ["C2 管理员不能兼任预算岗位，请先收回其他角色，或另设账号。"],
    ],
    [
      "one's own name and role",
      {
        people: [{ account: "guanli", name: "改名" }],
        roles: [{ account: "guanli", role: "部门管理员", reach: "115" }],
      },
      [
        "B2 不能修改自己的账号和角色，请由另一位系统管理员办理；请删去这一行。",
        "A2 不能修改自己的账号和角色，请由另一位系统管理员办理；请删去这一行。",
      ],
    ],
  ])("for %s", (_, rows, expected) => {
    expect(refusals(rows)).toEqual(expected);
  });

  it("for a code in two departments, where one code begins with the other", () => {
    const departments = [
      { code: "115", name: "甲局" },
      { code: "1150", name: "乙局" },
    ];
    const units = [
      { department: "115", code: "1150001", name: "甲", kind: "行政" },
      { department: "1150", code: "1150001", name: "乙", kind: "行政" },
    ];
    expect(refusals({ departments, units }, standingWith({}))).toEqual([
      "B3 单位编码 1150001 已在部门 115 使用，一个编码只能属于一个部门，请核对。",
    ]);
  });

  it("for a 归口 that would make somebody administer and prepare budgets in one department", () => {
    const standing = {
      ...OFFICE,
      roles: [
        ...OFFICE.roles,
        { account: "yewu", role: "administrator" as const, department: "202", section: null, unit: null },
      ],
    };
    const departments = [{ code: "202", name: "临江县水利局", section: "教科文股" }];
    expect(refusals({ departments }, standing)).toEqual([
      "D2 归口“教科文股”的 yewu 在这个部门还有其他角色：管理员不能兼任预算岗位，请先收回其他角色，或另设账号。",
    ]);
  });

  it("for what is closed, unless nothing changes", () => {
    const standing: Standing = {
      ...OFFICE,
      departments: OFFICE.departments.map((one) => ({ ...one, closed: one.code === "202" })),
      units: OFFICE.units.map((one) => ({ ...one, closed: one.code === "115002" })),
      people: OFFICE.people.map((one) => ({ ...one, active: one.account !== "zhang" })),
    };
    const same: Rows = {
      departments: [{ code: "202", name: "临江县水利局", region: "临江县" }],
      units: [{ department: "115", code: "115002", name: "第一中学", kind: "事业", parent: "115001" }],
      people: [{ account: "zhang", name: "张示例" }],
      roles: [{ account: "zhang", role: "经办", reach: "115", unit: "115002" }],
    };
    expect(planned(same, standing).plan).toMatchObject({ refused: 0, changed: 0 });
    expect(
      refusals(
        {
          departments: [{ code: "202", name: "临江县水务局" }],
          units: [
            { department: "115", code: "115002", name: "第二中学", kind: "事业" },
            { department: "115", code: "115003", name: "分校", kind: "事业", parent: "115002" },
          ],
          people: [{ account: "zhang", name: "张改名" }],
          roles: [
            { account: "yewu", role: "审计", reach: "202" },
            { account: "zhang", role: "审计", reach: "115" },
          ],
        },
        standing,
      ),
    ).toEqual([
      "A2 部门 202 临江县水利局已停用，不能修改；请删去这一行，或先在“部门”中恢复。",
      "B2 单位 115002 已停用，不能新增或修改；请删去这一行。",
      "E3 上级单位 115002 已停用，请改填在用的单位。",
      "A2 账号 zhang 已停用，请先在“人员”中启用，或删去这一行。",
      "D2 部门 202 已停用，请删去这一行。",
      "A3 账号 zhang 已停用，请先在“人员”中启用，或删去这一行。",
    ]);
  });
});
