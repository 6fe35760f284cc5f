import type { OfficeKind } from "@/lib/domain/access";
import { clockOf, reportingLabel, WORKFLOW_LABELS } from "@/lib/domain/workflow";
import type { TodoRow } from "./rows";
import type { Todo, TodoKind } from "./types";

/** What many things of one kind are called together. */
const GROUPS: Readonly<Record<TodoKind, (count: number) => string>> = {
  create: (n) => `${n} 个部门还没有新建预算`,
  submitUnit: (n) => `${n} 个单位的预算待填报、报送`,
  submit: (n) => `${n} 项预算待编制、提交`,
  approve: (n) => `${n} 项预算待部门审核`,
  sign: (n) => `${n} 项预算待签发`,
  report: (n) => `${n} 项预算待报送财政`,
  examine: (n) => `${n} 项预算待业务股审核`,
  advance: (n) => `${n} 项预算待进入下一阶段`,
  issueToUnits: (n) => `${n} 项预算待批复所属单位`,
  disclose: (n) => `${n} 项预算待公开`,
  adjustments: (n) => `${n} 项预算的核减（核增）待处理`,
  mentions: (n) => `${n} 项预算的批注提到您`,
};

/** Steps by which somebody gave a budget back. */
const BACK: ReadonlySet<string> = new Set(["return", "returnUnit", "withdraw", "reopen"]);

const ADVANCES = {
  firstSubmission: "一上已审定，进入控制数阶段",
  controlFigures: "录入控制数，进入二上",
  secondSubmission: "填写批复日期，进入批复阶段",
  approval: "进入下一阶段",
} as const;

function titleOf({ kind, action, stage, n, fiscal_year, open_units }: TodoRow): string {
  const again = action !== null && BACK.has(action);
  const open = open_units > 0 ? `（还有 ${open_units} 个单位没有报送）` : "";
  switch (kind) {
    case "create":
      return `新建 ${fiscal_year} 年预算`;
    case "submitUnit":
      return again ? "修改退回的单位预算，重新报送" : "填报并报送单位预算";
    case "submit":
      return again ? `修改预算，重新提交${open}` : `编制预算，提交审核${open}`;
    case "approve":
      return "部门审核";
    case "sign":
      return "领导签发";
    case "advance":
      return ADVANCES[stage];
    case "disclose":
      return "向社会公开";
    case "adjustments":
      return `处理 ${n} 处核减（核增）`;
    case "mentions":
      return `查看提到您的批注（${n} 条）`;
    default:
      return WORKFLOW_LABELS[kind];
  }
}

function hrefOf({ kind, budget_id }: TodoRow): string {
  const base = `/budgets/${budget_id}`;
  switch (kind) {
    case "create":
      return "/budgets/new";
    case "submitUnit":
    case "submit":
      return `${base}/entry`;
    case "approve":
    case "examine":
      return `${base}/review`;
    case "sign":
      return `${base}/workflow/sign`;
    case "adjustments":
      return `${base}/review/adjustments`;
    case "mentions":
      return `${base}/review/comments?show=mentions`;
    default:
      return `${base}/workflow`;
  }
}

function becauseOf({ kind, action, by_name, fiscal_year }: TodoRow): string {
  if (kind === "create") return `正在编制 ${fiscal_year} 年预算，本部门还没有`;
  if (kind === "mentions") return `${by_name} 在批注中提到您`;
  if (kind === "adjustments") return `${by_name} 提出核减（核增）`;
  if (action === null) return "预算已新建";
  return `${by_name} ${WORKFLOW_LABELS[action]}`;
}

function dueOf({ kind, stage, due_on }: TodoRow, office: OfficeKind, today: string): Todo["due"] {
  if (due_on === null) return null;
  if (kind === "issueToUnits") return clockOf({ id: kind, label: WORKFLOW_LABELS[kind] }, due_on, null, today);
  if (stage === "approval") return clockOf({ id: "disclose", label: "向社会公开" }, due_on, null, today);
  return clockOf({ id: "report", label: reportingLabel(office) }, due_on, null, today);
}

/** What many things to do are called together: 12 项预算待部门审核. */
export function groupTitle(kind: TodoKind, count: number): string {
  return GROUPS[kind](count);
}

/**
 * A thing to do in words.
 *
 * @param today YYYY-MM-DD in Beijing
 */
export function todoOf(row: TodoRow, office: OfficeKind, today: string): Todo {
  const { kind, budget_id, department_id, unit_code, since, reminded_at } = row;
  return {
    key: [kind, budget_id ?? department_id, unit_code ?? "", since.toISOString()].join(" "),
    kind,
    title: titleOf(row),
    departmentName: row.department_name,
    fiscalYear: row.fiscal_year,
    stage: budget_id === null ? null : row.stage,
    unitName: row.unit_name,
    because: becauseOf(row),
    reason: row.reason ?? "",
    since,
    reminder: reminded_at && {
      ...{ by: row.reminded_by ?? "", at: reminded_at, text: row.reminder ?? "", times: row.reminders },
    },
    due: dueOf(row, office, today),
    href: hrefOf(row),
  };
}
