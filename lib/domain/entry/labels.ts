import type { EntryEntity } from "./change";

const AMOUNTS = { unit: "单位", source: "资金来源", carriedOver: "上年结转", amount: "金额" };

const INDICATOR = {
  name: "指标名称",
  weight: "指标权重",
  unit: "计量单位",
  relation: "指标性质",
  target: "指标值",
  core: "是否核心指标",
};

/** What the fields of rows are called, as the columns of the entry screens are. */
export const FIELD_LABELS: Readonly<Record<EntryEntity, Readonly<Record<string, string>>>> = {
  line: {
    ...AMOUNTS,
    id: "明细行编号",
    class: "支出类别",
    project: "项目",
    function: "功能分类科目",
    economic: "部门经济分类科目",
    governmentEconomic: "政府经济分类科目",
    expense: "人员/公用",
    calculation: "测算依据",
    note: "备注",
  },
  revenue: AMOUNTS,
  carryForward: AMOUNTS,
  project: {
    code: "项目编码",
    name: "项目名称",
    unit: "单位",
    category: "项目类别",
    tier: "项目级别",
    supervisor: "业务主管部门",
    localTransfer: "补助镇街",
    overview: "项目概况",
    objective: "当年绩效目标",
    indicators: "绩效指标",
  },
  procurement: { ...AMOUNTS, category: "采购类别", name: "采购项目名称", project: "项目" },
  unitStatement: {
    unit: "单位",
    responsibilities: "职能职责",
    divisions: "内设机构",
    reasons: "变动原因",
    uses: "主要用途",
    name: "单位预算公开联系人",
    phone: "联系方式",
    performance: "单位整体绩效",
    assets: "国有资产",
    priorYear: "上年数",
  },
  performance: { objective: "当年整体绩效目标", indicators: "绩效指标" },
  assets: {
    asOfYear: "资产数据的年份",
    owned: "权属车辆数",
    shared: "使用跨部门公务车数",
    general: "通用设备台数",
    specialised: "专用设备台数",
    vehicles: "购置车辆数",
    generalEquipment: "购置通用设备台数",
    specialisedEquipment: "购置专用设备台数",
  },
  priorYear: {
    ...AMOUNTS,
    fiscalYear: "上年年份",
    class: "支出类别",
    function: "功能分类科目",
    operatingExpense: "机关运行经费",
    overseas: "因公出国（境）费",
    vehiclePurchase: "公务用车购置费",
    vehicleOperation: "公务用车运行维护费",
    reception: "公务接待费",
  },
  codeNames: { code: "功能分类科目", name: "科目名称" },
  narrative: {
    text: "变动原因",
    amount: "金额",
    name: "联系人",
    phone: "联系电话",
    department: "本部门无上年数",
    unit: "无上年数的单位",
    kind: "无上年数的原因",
  },
};

/** What a field of a row is called: `amount` → 金额, `indicators[2].weight` → 指标权重; an unknown one is named by itself. */
export function fieldLabel(entity: EntryEntity, field: string): string {
  const last = field.slice(field.lastIndexOf(".") + 1).replace(/\[\d+\]$/, "");
  const labels: Readonly<Record<string, string>> = field.startsWith("indicators[") ? INDICATOR : FIELD_LABELS[entity];
  return labels[last] ?? last;
}
