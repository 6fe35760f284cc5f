import { describe, expect, it } from "vitest";
import demo from "@/prisma/demo/wansheng-2024.json";
import { readBook } from "../book";
import { CARRIED_BASIS } from "../editions/basis";
import { entryRows } from "../entry/testing";
import { namesIn } from "../entry/value-words";
import { changesIn, entityWords } from "./words";

const rows = entryRows(readBook(demo));
const names = namesIn(rows, CARRIED_BASIS);
const line = rows.line[0]?.value;
const entry = (before: unknown, after: unknown) =>
  changesIn({ action: "entry.edit", entity: "batch:x", before, after }, names);

describe("changesIn", () => {
  it("says what a new budget began with", () => {
    const after = { start: "priorYear", origin: "file", fileYear: 2026 };
    const event = { action: "budget.create", entity: "budget:x", before: null, after };
    expect(changesIn(event, names).map(({ label, after: said }) => `${label} ${said}`)).toEqual([
      "起点 仅上年数",
      "数据来源 文件",
      "文件的年度 2026",
    ]);
  });

  it("names of a changed line what differs, amounts in yuan and codes with their names", () => {
    const changed = { ...line, amount: 480_000_000, economic: "30217" };
    expect(entry({ "line:k1": line }, { "line:k1": changed })).toEqual([
      { field: "line:k1.amount", label: "支出明细 L001 · 金额", before: "1,776,589.00 元", after: "4,800,000.00 元" },
      {
        field: "line:k1.economic",
        label: "支出明细 L001 · 部门经济分类科目",
        before: "30101 基本工资",
        after: "30217 公务接待费",
      },
    ]);
  });

  it("tells an added and a deleted row in one line each", () => {
    const said =
      "单位 重庆市万盛经济技术开发区管理委员会办公室；资金来源 一般公共预算；上年结转 否；金额 1,776,589.00 元；" +
      "支出类别 基本支出；功能分类科目 2010301 行政运行；部门经济分类科目 30101 基本工资；人员/公用 人员经费";
    expect(entry({}, { "line:k1": line })).toEqual([
      { field: "line:k1", label: "新增支出明细 L001", before: "", after: said },
    ]);
    expect(entry({ "line:k1": line }, {})).toEqual([
      { field: "line:k1", label: "删除支出明细 L001", before: said, after: "" },
    ]);
  });

  it("words steps, roles and amounts of other events, and hides what only the program reads", () => {
    const event = {
      action: "workflow.submit",
      entity: "budget:1",
      before: { stage: "firstSubmission", status: "draft", departmentId: "d" },
      after: { stage: "firstSubmission", status: "submitted", role: "clerk", requestedFen: 1_234_500, reason: "" },
    };
    expect(changesIn(event, names)).toEqual([
      { field: "status", label: "状态", before: "草稿", after: "已提交" },
      { field: "role", label: "角色", before: "", after: "经办" },
      { field: "requestedFen", label: "申报数（元）", before: "", after: "12,345.00 元" },
    ]);
  });

  it("words an event whose value is one word", () => {
    expect(changesIn({ action: "review.mark", entity: "x", before: "opened", after: "ticked" }, names)).toEqual([
      { field: "", label: "进度", before: "已打开", after: "已审" },
    ]);
  });

  it.each([
    [null, null],
    [{}, { "toString:1": { a: 1 } }],
    ["text", 5],
  ])("finds nothing to say of %j → %j in a batch", (before, after) => {
    expect(entry(before, after)).toEqual([]);
  });
});

it.each([
  ["unit:202001", "单位 202001"],
  ["finding:SUM-01 expenditure!total.total", "问题 SUM-01 expenditure!total.total"],
  ["budget:6f1c1df2-7c1f-4a53-a8f5-3d0b9a0f5c11", "预算"],
  ["history", "办理历史"],
  ["reviewMark:3:table:6", "修订 3 · 表6"],
  ["reviewMark:3:table:expenditure", "修订 3 · 支出预算总表"],
  ["reviewMark:3:section:三", "修订 3 · 说明 三"],
  ["reviewMark:3:section:budgets", "修订 3 · 说明 部门预算情况说明"],
  ["deadline:2027:firstSubmission", "报送期限 2027 年一上"],
  ["other:7", "other 7"],
])("calls %s %s", (entity, words) => {
  expect(entityWords(entity)).toBe(words);
});
