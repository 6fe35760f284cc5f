/** 角色, in the order in which work passes between them. A role is held in a department, a clerk's also in one unit of it. */
export const ROLES = ["clerk", "reviewer", "signer", "publisher", "auditor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** Everything a person may ask of the program. An action without a row in the matrix does not exist. */
export const ACTIONS = [
  "budget.list",
  "budget.view",
  "book.export",
  "packet.download",
  "budget.import",
  "entry.view",
  "entry.edit",
] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * How far a role reaches with an action: `department`, the whole department of the membership; `unit`, only the unit of
 * the membership when it names one (a membership without a unit covers the department); `none`, refused.
 */
export type Reach = "department" | "unit" | "none";

/** Who may do what. The administrator keeps accounts and units and has no budget rights. */
export const MATRIX: Readonly<Record<Action, Readonly<Record<Role, Reach>>>> = {
  "budget.list": {
    clerk: "department",
    reviewer: "department",
    signer: "department",
    publisher: "department",
    auditor: "department",
    administrator: "none",
  },
  "budget.view": {
    clerk: "department",
    reviewer: "department",
    signer: "department",
    publisher: "department",
    auditor: "department",
    administrator: "none",
  },
  "book.export": {
    clerk: "department",
    reviewer: "department",
    signer: "department",
    publisher: "department",
    auditor: "department",
    administrator: "none",
  },
  "packet.download": {
    clerk: "department",
    reviewer: "department",
    signer: "department",
    publisher: "department",
    auditor: "department",
    administrator: "none",
  },
  "budget.import": {
    clerk: "unit",
    reviewer: "none",
    signer: "none",
    publisher: "none",
    auditor: "none",
    administrator: "none",
  },
  "entry.view": {
    clerk: "unit",
    reviewer: "department",
    signer: "department",
    publisher: "department",
    auditor: "department",
    administrator: "none",
  },
  "entry.edit": {
    clerk: "unit",
    reviewer: "none",
    signer: "none",
    publisher: "none",
    auditor: "none",
    administrator: "none",
  },
};

/** What an action is called in a sentence: 不能“导入预算”. */
export const ACTION_LABELS: Readonly<Record<Action, string>> = {
  "budget.list": "查看预算列表",
  "budget.view": "查看预算",
  "book.export": "导出预算数据",
  "packet.download": "下载公开材料",
  "budget.import": "导入预算",
  "entry.view": "查看填报数据",
  "entry.edit": "填报",
};

/** Whether a value read from outside the program is a role it knows. */
export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}

/** Whether a value read from outside the program is an action it knows. */
export function isAction(value: string): value is Action {
  return (ACTIONS as readonly string[]).includes(value);
}
