/**
 * 角色, in the order in which work passes between them: first those of a department, then those of the bureau above it. A
 * role is held in a department, a clerk's also in one unit of it, or in all departments of a 归口 or of the bureau.
 */
export const ROLES = [
  "clerk",
  "reviewer",
  "signer",
  "publisher",
  "auditor",
  "administrator",
  "businessReviewer",
  "budgetOfficer",
  "systemAdministrator",
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that only make sense at the bureau: they are held in all departments at once. */
export const BUREAU_ROLES: ReadonlySet<Role> = new Set(["budgetOfficer", "systemAdministrator"]);

/** Roles that keep accounts and have no part in any budget. */
export const ADMINISTRATORS: ReadonlySet<string> = new Set<Role>(["administrator", "systemAdministrator"]);

/**
 * How far a role reaches with an action: `department`, the whole department of the membership; `unit`, only the unit of
 * the membership when it names one (a membership without a unit covers the department); `lone`, the department, where no
 * bureau stands above it; `bureau`, what all departments have in common, for whoever holds the role in all of them; `none`,
 * refused.
 */
export type Reach = "department" | "unit" | "lone" | "bureau" | "none";

type Grants = Readonly<Record<Role, Reach>>;

/** A row of the matrix: who is not named is refused. */
function only(granted: Partial<Grants>): Grants {
  return {
    clerk: "none",
    reviewer: "none",
    signer: "none",
    publisher: "none",
    auditor: "none",
    administrator: "none",
    businessReviewer: "none",
    budgetOfficer: "none",
    systemAdministrator: "none",
    ...granted,
  };
}

/** Everybody who works on budgets or looks into them. Administrators keep accounts and have no budget rights. */
const READERS: Partial<Grants> = {
  clerk: "department",
  reviewer: "department",
  signer: "department",
  publisher: "department",
  auditor: "department",
  businessReviewer: "department",
  budgetOfficer: "department",
};

/** Who may do what. An action without a row here does not exist. */
export const MATRIX = {
  "budget.list": only(READERS),
  "budget.view": only(READERS),
  "book.export": only(READERS),
  "packet.download": only(READERS),
  "packet.run": only(READERS),
  "packet.scope": only({ signer: "department", publisher: "department" }),
  "budget.create": only({ clerk: "unit", budgetOfficer: "department" }),
  "budget.createBatch": only({ budgetOfficer: "bureau" }),
  "budget.import": only({ clerk: "unit" }),
  "budget.rollForward": only({ clerk: "unit" }),
  "entry.view": only({ ...READERS, clerk: "unit" }),
  "entry.edit": only({ clerk: "unit" }),
  "finding.explain": only({ clerk: "unit" }),
  "attestation.answer": only({ clerk: "unit", reviewer: "department" }),
  "unit.submit": only({ clerk: "unit" }),
  "unit.return": only({ clerk: "unit" }),
  "workflow.submit": only({ clerk: "unit" }),
  "workflow.review": only({ reviewer: "department" }),
  "workflow.sign": only({ signer: "department" }),
  "workflow.report": only({ clerk: "unit" }),
  "workflow.examine": only({ businessReviewer: "department" }),
  "workflow.disclose": only({ publisher: "department" }),
  "workflow.reopen": only({ clerk: "unit" }),
  // Whoever is held to a limit does not set it: only where nobody stands above the department, its own reviewer does.
  "workflow.advance": only({ reviewer: "lone", budgetOfficer: "department" }),
  "workflow.issue": only({ reviewer: "department" }),
  "reminder.send": only({ businessReviewer: "department", budgetOfficer: "department" }),
  // Whoever works for the whole department: a clerk of one unit does not press the others.
  "reminder.sendUnits": only({ clerk: "unit", reviewer: "department" }),
  "ceiling.edit": only({ reviewer: "lone", budgetOfficer: "department" }),
  "comment.write": only({
    clerk: "department",
    reviewer: "department",
    signer: "department",
    publisher: "department",
    businessReviewer: "department",
    budgetOfficer: "department",
  }),
  "comment.resolve": only({
    reviewer: "department",
    signer: "department",
    businessReviewer: "department",
    budgetOfficer: "department",
  }),
  "review.mark": only({ reviewer: "department", signer: "department", businessReviewer: "department" }),
  "adjustment.propose": only({ reviewer: "department", businessReviewer: "department" }),
  "adjustment.settle": only({ clerk: "unit" }),
  "revision.view": only(READERS),
  "history.view": only(READERS),
  "history.export": only({
    reviewer: "department",
    signer: "department",
    auditor: "department",
    businessReviewer: "department",
    budgetOfficer: "department",
  }),
  "admin.people": only({ administrator: "department", systemAdministrator: "department" }),
  "admin.units": only({ administrator: "department", systemAdministrator: "department" }),
  "admin.departments": only({ systemAdministrator: "bureau" }),
  "admin.year": only({ budgetOfficer: "bureau", systemAdministrator: "bureau" }),
  "admin.codeBooks": only({ systemAdministrator: "bureau" }),
  "admin.parameters": only({ systemAdministrator: "bureau" }),
} as const satisfies Readonly<Record<string, Grants>>;

/** Everything a person may ask of the program. */
export type Action = keyof typeof MATRIX;
export const ACTIONS = Object.keys(MATRIX) as readonly Action[];

/** What is asked of a budget, not of the accounts, codes and limits that an administrator keeps. */
export type BudgetAction = Exclude<Action, `admin.${string}`>;

/** What an action is called in a sentence: 不能“导入预算”. */
export const ACTION_LABELS: Readonly<Record<Action, string>> = {
  "budget.list": "查看预算列表",
  "budget.view": "查看预算",
  "book.export": "导出预算数据",
  "packet.download": "下载公开材料",
  "packet.run": "批量生成公开材料",
  "packet.scope": "设置公开网页展开范围",
  "budget.create": "新建预算",
  "budget.createBatch": "批量新建预算",
  "budget.import": "导入预算",
  "budget.rollForward": "结转生成下一年度预算",
  "entry.view": "查看填报数据",
  "entry.edit": "填报",
  "finding.explain": "说明问题",
  "attestation.answer": "答复核实事项",
  "unit.submit": "报送单位预算",
  "unit.return": "退回单位预算",
  "workflow.submit": "提交预算",
  "workflow.review": "审核预算",
  "workflow.sign": "签发预算",
  "workflow.report": "向财政报送预算",
  "workflow.examine": "审核各部门报送的预算",
  "workflow.disclose": "公开预算",
  "workflow.reopen": "重新修订预算",
  "workflow.advance": "推进编制阶段",
  "workflow.issue": "批复所属单位",
  "reminder.send": "催办部门",
  "reminder.sendUnits": "催办所属单位",
  "ceiling.edit": "录入控制数",
  "comment.write": "填写批注",
  "comment.resolve": "解决批注",
  "review.mark": "记录审阅进度",
  "adjustment.propose": "核减（核增）",
  "adjustment.settle": "处理核减（核增）",
  "revision.view": "查看历次修订",
  "history.view": "查看办理历史",
  "history.export": "导出办理历史",
  "admin.people": "管理人员和角色",
  "admin.units": "管理单位",
  "admin.departments": "管理部门和归口",
  "admin.year": "设置编制年度",
  "admin.codeBooks": "管理科目",
  "admin.parameters": "设置校验参数",
};

/** Whether a value read from outside the program is a role it knows. */
export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}

/** Whether a value read from outside the program is an action it knows. */
export function isAction(value: string): value is Action {
  return Object.hasOwn(MATRIX, value);
}

/** Whether an action is one on budgets. */
export function isBudgetAction(action: Action): action is BudgetAction {
  return !action.startsWith("admin.");
}
