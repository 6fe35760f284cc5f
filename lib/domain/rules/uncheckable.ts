/**
 * Who answers a rule that the program does not check: a person, asked for 已核实／有问题／不适用; the workflow, by its steps and
 * dates; nobody, since the form set has nothing that it speaks of.
 */
export type Answerer = "person" | "workflow" | "nobody";

/** A rule of the catalogue that is not checked, why, and who answers it. */
export interface UncheckableRule {
  id: string;
  title: string;
  reason: string;
  by: Answerer;
}

/** A rule of the catalogue that another one says, since both have one cause. */
export interface MergedRule {
  id: string;
  title: string;
  into: string;
}

/** The rules that are not run by themselves because others say what they said. */
export const MERGED_RULES: readonly MergedRule[] = [{ id: "PRO-11", title: "全部收入纳入预算", into: "SUM-07" }];

const OUTSIDE = "属于办理程序，预算数据和公开内容中没有这一信息";
const OTHER_FORM = "本版式没有这张表或这项内容";

/** The rules of the catalogue that one book and its disclosure cannot answer, in the order of the catalogue. */
export const UNCHECKABLE_RULES: readonly UncheckableRule[] = [
  {
    id: "STR-11",
    title: "所属各单位在部门批复后 20 日内分别公开本单位预算",
    reason: "各单位的材料由部门的预算书生成，随部门签发、公开；公开材料页面写明各单位还缺什么，办理页面提示公开期限",
    by: "workflow",
  },
  {
    id: "X-20",
    title: "一般公共预算支出的上年预算数等于上年公开的本年预算数",
    reason: "上年数由上年预算生成，但上年实际公开的表格不在预算数据中，无法逐数核对",
    by: "person",
  },
  {
    id: "SG-07",
    title: "因公出国（境）费由外事部门统一编列的，为零时说明原因",
    reason: "是否统一编列取决于当地做法，预算数据中没有这一信息",
    by: "person",
  },
  { id: "SG-08", title: "会议费、培训费与“三公”经费一并公开但不计入“三公”经费", reason: OTHER_FORM, by: "nobody" },
  { id: "ZC-04", title: "面向中小企业预留的采购金额不大于采购总额", reason: OTHER_FORM, by: "nobody" },
  { id: "ZC-05", title: "政府购买服务项目列入部门预算公开", reason: OTHER_FORM, by: "nobody" },
  {
    id: "JX-07",
    title: "满意度、产出、效益指标的权重符合参考比例",
    reason: "预算数据没有注明每个指标属于哪一级指标，无法按类别汇总权重",
    by: "person",
  },
  { id: "JX-09", title: "当年绩效目标与项目内容相符", reason: "文字是否切题须由人判断", by: "person" },
  {
    id: "ZCH-02",
    title: "大型设备按规定的单价限额统计",
    reason: "限额写在版式的固定文字中；预算数据只有台数，没有每台的单价",
    by: "person",
  },
  {
    id: "PRO-01",
    title: "部门预算在财政批复后 20 日内公开",
    reason: "办理页面自批复日期起按自然日计算二十日期限并提示逾期",
    by: "workflow",
  },
  {
    id: "PRO-02",
    title: "财政在人大批准后 20 日内批复部门，部门在 15 日内批复所属单位",
    reason: "办理页面自批复日期起按自然日计算十五日期限并提示逾期；人大批准日期不在预算数据中",
    by: "workflow",
  },
  {
    id: "PRO-03",
    title: "期限按自然日计算，逾期公开为检查事项",
    reason: "办理页面按自然日计算期限，逾期的写明逾期天数",
    by: "workflow",
  },
  {
    id: "PRO-04",
    title: "涉密内容按决定删除或上并，删除后各表仍然平衡并有记录",
    reason: "预算数据没有涉密标记；删除后各表的平衡由其他规则核对",
    by: "person",
  },
  { id: "PRO-06", title: "在规定栏目长期公开，附件可机读，页面与附件数据一致", reason: OUTSIDE, by: "person" },
  {
    id: "PRO-07",
    title: "保存公开的时间、人员和版本，更正须发布公告",
    reason: "办理记录保存公开的时间、人员和修订；替换已公开的材料时生成更正公告",
    by: "workflow",
  },
  { id: "PRO-08", title: "公开内容由批复后的版本生成", reason: "只有批复阶段签发并冻结的修订才能公开", by: "workflow" },
  {
    id: "PRO-09",
    title: "申报数不超过下达的控制数",
    reason: "提交时按单位、支出类别和资金来源核对控制数，超过的不能提交",
    by: "workflow",
  },
  { id: "PRO-10", title: "项目入库评审后才能安排预算", reason: "项目库和评审结果不在预算数据中", by: "person" },
  {
    id: "PRO-12",
    title: "已知的上年结转列入预算",
    reason: "上年实际结转额不在预算数据中，无法判断是否漏列",
    by: "person",
  },
  {
    id: "PRO-13",
    title: "人员经费按实有人数和标准、公用经费按定额编制",
    reason: "人数、标准和定额不在预算数据中",
    by: "person",
  },
];

/** The rules that a person must judge. */
export const RULES_FOR_PEOPLE = UNCHECKABLE_RULES.filter(({ by }) => by === "person");
