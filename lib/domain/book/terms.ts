import type {
  ExpenditureClass,
  ExpenseKind,
  IndicatorRelation,
  Newness,
  ProcurementCategory,
  ProjectCategory,
  ProjectTier,
  Source,
  ThreePublicItem,
  UnitKind,
  VehicleKind,
} from "./types";

/** The Chinese term of every identifier a book may hold, as finance offices write it. */
export const SOURCE_TERMS: Record<Source, string> = {
  generalPublicBudget: "一般公共预算",
  governmentFund: "政府性基金预算",
  stateCapital: "国有资本经营预算",
  fiscalAccount: "财政专户管理资金",
  institutionService: "事业收入",
  superiorSubsidy: "上级补助收入",
  affiliateRemittance: "附属单位上缴收入",
  institutionBusiness: "事业单位经营收入",
  other: "其他收入",
  institutionFund: "用事业基金弥补收支差额",
};

export const NEWNESS_TERMS: Record<Newness, string> = {
  established: "新设立",
  included: "新纳入预算",
};

/** What tables and text call a department and a unit of each kind after the year: `2027年新设立`, `2027年新设立单位`. */
export const NEWNESS_PRINTED: Record<Newness, { department: string; unit: string }> = {
  established: { department: "新设立", unit: "新设立单位" },
  included: { department: "新纳入预算管理", unit: "新纳入预算管理的单位" },
};

export const UNIT_KIND_TERMS: Record<UnitKind, string> = {
  administrative: "行政",
  civilServiceManaged: "参公",
  institution: "事业",
};

export const CLASS_TERMS: Record<ExpenditureClass, string> = { basic: "基本支出", project: "项目支出" };

export const EXPENSE_TERMS: Record<ExpenseKind, string> = { personnel: "人员经费", operating: "日常公用经费" };

export const PROJECT_CATEGORY_TERMS: Record<ProjectCategory, string> = {
  otherOperating: "其他运转类",
  specificPurpose: "特定目标类",
};

export const PROJECT_TIER_TERMS: Record<ProjectTier, string> = { key: "重点项目", general: "一般项目" };

/** As printed in the 指标性质 column. */
export const RELATION_TERMS: Record<IndicatorRelation, string> = {
  atLeast: "≥",
  atMost: "≤",
  equal: "=",
  qualitative: "定性",
};

export const PROCUREMENT_TERMS: Record<ProcurementCategory, string> = {
  goods: "货物",
  works: "工程",
  services: "服务",
};

export const THREE_PUBLIC_TERMS: Record<ThreePublicItem, string> = {
  overseas: "因公出国（境）费",
  vehiclePurchase: "公务用车购置费",
  vehicleOperation: "公务用车运行维护费",
  reception: "公务接待费",
};

export const VEHICLE_TERMS: Record<VehicleKind, string> = {
  senior: "有条件实物保障用车",
  confidential: "机要通信用车",
  emergency: "应急保障用车",
  lawEnforcement: "执法执勤用车",
  retiredCadre: "离退休干部服务用车",
  specialised: "特种专业技术用车",
  business: "业务用车",
};
