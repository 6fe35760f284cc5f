import { WORKFLOW_LABELS } from "../workflow/transitions";
import { WORKFLOW_ACTIONS, type WorkflowAction } from "../workflow/types";

/** What the trail records besides the steps of the workflow, and what the history page calls it. */
const OWN = {
  "budget.create": "新建预算",
  "budget.import": "导入整份预算",
  "budget.rollForward": "结转生成下一年度预算",
  "budget.followNames": "部门、单位改名带入草稿",
  "budget.updateUnits": "按单位名录更新预算单位",
  "budget.setApprovalDate": "填写批复日期",
  "budget.setCorrectionReason": "填写更正公告的更正原因",
  "entry.edit": "填报",
  "entry.import": "导入填报表",
  "finding.explain": "说明问题",
  "attestation.answer": "答复核实事项",
  "attachment.add": "上传依据附件",
  "attachment.remove": "移除依据附件",
  "ceiling.edit": "录入控制数",
  "reminder.send": "催办部门",
  "reminder.sendUnits": "催办所属单位",
  "ceiling.import": "批量导入控制数",
  "comment.write": "填写批注",
  "comment.resolve": "解决批注",
  "comment.reopen": "重新打开批注",
  "review.mark": "记录审阅进度",
  "adjustment.propose": "提出核减（核增）",
  "adjustment.withdraw": "撤销核减（核增）",
  "adjustment.adopt": "采纳核减（核增）",
  "adjustment.answer": "答复核减（核增）",
  "history.export": "导出办理历史",
  "packet.scope": "设置公开网页展开范围",
  "packet.run": "批量生成公开材料",
  "packet.cancel": "取消批量生成",
  "packet.retry": "重新生成公开材料",
  "packet.collect": "下载批量生成的公开材料",
  "session.signIn": "登录",
  "session.signOut": "退出",
  "session.revoke": "注销登录",
  "account.changePassword": "修改本人密码",
  "account.setMail": "设置本人邮箱",
  "people.setMail": "设置人员邮箱",
  "people.create": "新增人员",
  "people.edit": "修改人员",
  "people.activate": "启用账号",
  "people.deactivate": "停用账号",
  "people.setPassword": "重设密码",
  "people.grant": "授予角色",
  "people.withdraw": "收回角色",
  "people.askRole": "请求授予其他部门人员角色",
  "people.agreeRole": "同意其他部门授予角色",
  "people.refuseRole": "不同意其他部门授予角色",
  "people.withdrawRequest": "撤回授予角色的请求",
  "departments.create": "新增部门",
  "departments.edit": "修改部门",
  "departments.close": "停用部门",
  "departments.merge": "并入其他部门",
  "departments.reopen": "恢复部门",
  "sections.create": "新增归口业务股",
  "sections.edit": "修改归口业务股",
  "office.setYear": "设置编制年度",
  "deadlines.set": "设置报送期限",
  "deadlines.extend": "延期报送",
  "deadlines.withdrawExtension": "撤销延期报送",
  "units.create": "新增单位",
  "units.edit": "修改单位",
  "units.close": "停用单位",
  "units.merge": "并入其他单位",
  "units.reopen": "恢复单位",
  "units.delete": "删除单位",
  "lists.import": "批量导入名单",
  "office.setUp": "完成初始设置",
  "demo.remove": "移除演示数据",
  "trail.baseline": "登记核对起点",
  "backup.restore": "从备份恢复",
  "codeBooks.import": "导入科目",
  "parameters.set": "设置校验参数",
} as const;

/** Everything that the audit trail can record; the steps of the workflow carry their own names. */
export type AuditAction = keyof typeof OWN | `workflow.${WorkflowAction}`;

const STEPS = WORKFLOW_ACTIONS.map((step) => [`workflow.${step}`, WORKFLOW_LABELS[step]]);

/** What each recorded action is called. */
export const AUDIT_LABELS = Object.freeze({ ...OWN, ...Object.fromEntries(STEPS) }) as Readonly<
  Record<AuditAction, string>
>;

/** Every recorded action. */
export const AUDIT_ACTIONS = Object.keys(AUDIT_LABELS) as readonly AuditAction[];

/** Whether a value read from outside the program is an action that the trail knows. */
export function isAuditAction(value: string): value is AuditAction {
  return Object.hasOwn(AUDIT_LABELS, value);
}
