import type { GuardId, WorkflowFacts } from "./types";

/** How many of a list a sentence names before it only counts. */
const NAMED = 3;

function listed(items: readonly string[], unit: string): string {
  const named = items.slice(0, NAMED).join("；");
  return items.length > NAMED ? `${named}；等 ${items.length} ${unit}` : named;
}

/** What people are told of a defect of the program: nothing that they could mend. */
export const SELF_CHECK_FAILED = "程序自检未通过，请联系系统管理员。";

/** What each condition asks; the sentence says what is missing and what to do, null that nothing is. */
export const GUARDS: Readonly<Record<GuardId, (facts: WorkflowFacts) => string | null>> = {
  unitsSubmitted: ({ units }) => {
    const missing = units.filter(({ submittedAt }) => submittedAt === null);
    if (missing.length === 0) return null;
    const names = missing.map(({ code, name }) => `${code} ${name}`).join("、");
    return `还有 ${missing.length} 个单位没有报送：${names}。请催办，或由部门经办代为报送。`;
  },
  selfChecked: ({ selfCheckHolds }) => (selfCheckHolds ? null : SELF_CHECK_FAILED),
  noBlocking: ({ blocking }) =>
    blocking.length === 0
      ? null
      : `有 ${blocking.length} 项必须改正的问题：${listed(blocking, "项")}。请改正后再提交。`,
  reasonsGiven: ({ unexplained }) =>
    unexplained.length === 0
      ? null
      : `有 ${unexplained.length} 项需要说明的问题没有写明理由：${listed(unexplained, "项")}。请在“校验”中逐项说明。`,
  withinCeilings: ({ exceeded }) =>
    exceeded.length === 0 ? null : `有 ${exceeded.length} 处超过控制数：${listed(exceeded, "处")}。请压减后再提交。`,
  adjustmentsSettled: ({ openAdjustments }) =>
    openAdjustments === 0 ? null : `有 ${openAdjustments} 处核减（核增）没有处理，请逐处采纳，或写明不采纳的理由。`,
  commentsResolved: ({ openComments }) =>
    openComments === 0 ? null : `有 ${openComments} 条批注没有解决，请逐条解决，或将预算退回修改。`,
  ceilingsIssued: ({ hasCeilings }) => (hasCeilings ? null : "还没有录入控制数，请先按单位、支出类别和资金来源录入。"),
  approvalDated: ({ approvedOn }) => (approvedOn === null ? "还没有填写财政批复日期，请先填写。" : null),
  neverSubmitted: ({ submittedInStage }) =>
    submittedInStage ? "本阶段已经提交过，不能跳过其后的阶段，请按“一上、控制数、二上、批复”的顺序办理。" : null,
  notPreparer: ({ preparers, actor }) =>
    preparers.includes(actor.id) ? "您填报或提交过这份预算，编制、审核和签发不能是同一个人，请由他人办理。" : null,
  notReviewer: ({ reviewer, actor }) =>
    reviewer === actor.id ? "您在部门审核过这份预算，以后的步骤不能是同一个人，请由他人办理。" : null,
  notSigner: ({ signer, actor }) =>
    signer === actor.id ? "您签发过这份预算，财政审核和批复不能是同一个人，请由他人办理。" : null,
  asSigned: ({ hashHolds }) =>
    hashHolds ? null : "冻结的预算数据与签发时的校验值不符，不能继续办理，请立即联系系统管理员核查。",
  unitOpen: ({ unit }) => {
    if (unit === null) return "没有指明单位，请刷新后重新选择。";
    return unit.submittedAt === null ? null : `${unit.name}已经报送，不需要重复报送。`;
  },
  unitHandedIn: ({ unit }) => {
    if (unit === null) return "没有指明单位，请刷新后重新选择。";
    return unit.submittedAt === null ? `${unit.name}还没有报送，不需要退回。` : null;
  },
  notYetIssued: ({ unitsApprovedOn }) =>
    unitsApprovedOn === null ? null : `已于 ${unitsApprovedOn} 批复所属单位，不需要重复办理。`,
};
