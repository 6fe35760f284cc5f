import type { OfficeKind } from "../access/access";
import type { Role } from "../access/matrix";
import type { ReasonSubject } from "../book/types";
import type { Severity } from "../rules/types";
import type { RecordSet } from "../tables/records";
import type { AttestationAnswer } from "../workflow/attestations";
import type { BudgetStage, BudgetStatus } from "./status";

export * from "../book/terms";
export { signInMessage } from "./sign-in";
export * from "./status";

/** 变动原因的对象 */
export const REASON_SUBJECT_LABELS: Readonly<Record<ReasonSubject, string>> = {
  "income.total": "收入预算总额",
  "expenditure.total": "支出预算总额",
  "general.basic": "一般公共预算基本支出",
  "general.project": "一般公共预算项目支出",
  governmentFund: "政府性基金预算支出",
  stateCapital: "国有资本经营预算支出",
  "threePublic.overseas": "因公出国（境）费",
  "threePublic.vehiclePurchase": "公务用车购置费",
  "threePublic.vehicleOperation": "公务用车运行维护费",
  "threePublic.reception": "公务接待费",
  operatingExpense: "机关运行经费",
};

/** 记录种类: where an amount behind a figure is entered. */
export const RECORD_SET_LABELS: Readonly<Record<RecordSet, string>> = {
  lines: "支出明细",
  revenues: "收入",
  carryForward: "结转下年",
  procurement: "政府采购",
  localTransfers: "补助镇街",
  priorLines: "上年支出",
  priorRevenues: "上年收入",
  priorThreePublic: "上年“三公”经费",
  priorOperatingExpense: "上年机关运行经费",
};

/** 问题级别 */
export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  block: "必须改正",
  confirm: "需要说明",
  note: "提示",
};

/** 对无法由程序校验的事项的答复 */
export const ATTESTATION_LABELS: Readonly<Record<AttestationAnswer, string>> = {
  verified: "已核实",
  problem: "有问题",
  notApplicable: "不适用",
};

/** 角色 */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  clerk: "经办",
  reviewer: "审核",
  signer: "签发",
  publisher: "发布",
  auditor: "审计",
  administrator: "部门管理员",
  businessReviewer: "业务股",
  budgetOfficer: "预算股",
  systemAdministrator: "系统管理员",
};

/** 谁在使用本系统 */
export const OFFICE_KIND_LABELS: Readonly<Record<OfficeKind, string>> = {
  bureau: "财政部门",
  department: "单个部门",
};

/** 编制阶段 */
export const STAGE_LABELS: Readonly<Record<BudgetStage, string>> = {
  firstSubmission: "一上",
  controlFigures: "控制数",
  secondSubmission: "二上",
  approval: "批复",
};

/** 办理状态 */
export const STATUS_LABELS: Readonly<Record<BudgetStatus, string>> = {
  draft: "草稿",
  submitted: "已提交",
  reviewed: "已审核",
  signed: "已签发",
  reported: "已报送财政",
  examined: "业务股已审",
  disclosed: "已公开",
};

/** Where a frozen revision stands. One that was returned or withdrawn is no draft: the draft is what came of it. */
export const REVISION_STATUS_LABELS: Readonly<Record<BudgetStatus, string>> = { ...STATUS_LABELS, draft: "已退回" };
