import type { CodeName } from "../classification/types";
import type { Fen } from "../money";

/** 单位性质: 行政, 参照公务员法管理, 事业. */
export type UnitKind = "administrative" | "civilServiceManaged" | "institution";

/** 支出类别: 基本支出, 项目支出. */
export type ExpenditureClass = "basic" | "project";

/** 基本支出的构成: 人员经费, 日常公用经费. */
export type ExpenseKind = "personnel" | "operating";

/** 资金来源, in the order in which every Chongqing table lists them. */
export const SOURCES = [
  "generalPublicBudget",
  "governmentFund",
  "stateCapital",
  "fiscalAccount",
  "institutionService",
  "superiorSubsidy",
  "affiliateRemittance",
  "institutionBusiness",
  "other",
  "institutionFund",
] as const;
export type Source = (typeof SOURCES)[number];

/** 财政拨款: the three sources that tables 4, 5, 11 and 12 count. */
export const FISCAL_SOURCES = ["generalPublicBudget", "governmentFund", "stateCapital"] as const satisfies Source[];

/** 本年收入: the nine sources of the current year, that is all but 用事业基金弥补收支差额. */
export const CURRENT_SOURCES = SOURCES.slice(0, 9);

export interface Department {
  code: string;
  /** 部门全称 */
  name: string;
  /** as printed in table titles, e.g. 万盛经开区 */
  region: string;
}

export interface Unit {
  code: string;
  name: string;
  kind: UnitKind;
}

/** One planned amount: the only place where expenditure is written down. */
export interface Line {
  id: string;
  unit: string;
  class: ExpenditureClass;
  /** project code; null for basic expenditure */
  project: string | null;
  /** 功能分类 项, 7 digits */
  function: string;
  /** 部门经济分类 款, 5 digits */
  economic: string;
  /** 政府经济分类 款 as written by a person; null when it is derived from `economic` and the unit's kind */
  governmentEconomic: string | null;
  source: Source;
  /** 上年结转 */
  carriedOver: boolean;
  /** basic expenditure only; null for project lines */
  expense: ExpenseKind | null;
  amount: Fen;
  /** 测算依据: how the amount was reckoned, `12人*3500元*12月`; absent where nobody wrote it down */
  calculation?: string | undefined;
  note: string | null;
}

export interface Revenue {
  unit: string;
  source: Source;
  carriedOver: boolean;
  amount: Fen;
}

/** 结转下年 */
export interface CarryForward {
  unit: string;
  source: Source;
  amount: Fen;
}

/** 项目类别: 其他运转类, 特定目标类. */
export type ProjectCategory = "otherOperating" | "specificPurpose";

/** 重点（一级）项目 fill table 15, 一般项目 table 16. */
export type ProjectTier = "key" | "general";

/** 指标性质: ≥, ≤, =, 定性. */
export type IndicatorRelation = "atLeast" | "atMost" | "equal" | "qualitative";

/** 绩效指标 */
export interface Indicator {
  name: string;
  weight: number;
  /** 计量单位; null for a qualitative one */
  unit: string | null;
  relation: IndicatorRelation;
  target: string;
  /** 是否核心指标 */
  core: boolean;
}

export interface Project {
  code: string;
  name: string;
  unit: string;
  category: ProjectCategory;
  tier: ProjectTier;
  /** 业务主管部门 */
  supervisor: string;
  /** 补助镇街 */
  localTransfer: Fen;
  /** 项目概况 */
  overview: string;
  /** 当年绩效目标 */
  objective: string;
  indicators: Indicator[];
}

/** 部门整体绩效 (table 14) */
export interface Performance {
  objective: string;
  indicators: Indicator[];
}

/** 采购类别: 货物 A, 工程 B, 服务 C. */
export type ProcurementCategory = "goods" | "works" | "services";

export interface ProcurementItem {
  unit: string;
  category: ProcurementCategory;
  name: string;
  source: Source;
  carriedOver: boolean;
  amount: Fen;
  project: string | null;
}

/** 车辆用途, in the order of the narrative's list. */
export const VEHICLE_KINDS = [
  "senior",
  "confidential",
  "emergency",
  "lawEnforcement",
  "retiredCadre",
  "specialised",
  "business",
] as const;
export type VehicleKind = (typeof VEHICLE_KINDS)[number];

/** 国有资产占有使用情况; counts, not money. */
export interface Assets {
  asOfYear: number;
  vehicles: { owned: number; shared: number; byKind: Record<VehicleKind, number> };
  /** 单位价值 50 万元以上通用设备, 100 万元以上专用设备 (台/套) */
  equipment: { general: number; specialised: number };
  purchases: { vehicles: number; generalEquipment: number; specialisedEquipment: number };
}

export interface PriorLine {
  class: ExpenditureClass;
  function: string;
  source: Source;
  carriedOver: boolean;
  amount: Fen;
}

/** “三公”经费 items. */
export const THREE_PUBLIC_ITEMS = ["overseas", "vehiclePurchase", "vehicleOperation", "reception"] as const;
export type ThreePublicItem = (typeof THREE_PUBLIC_ITEMS)[number];

/** What this year's disclosure needs of last year's; a whole book of last year is condensed to it when read. */
export interface PriorYear {
  fiscalYear: number;
  lines: PriorLine[];
  /** last year's revenue; null when only expenditure is known (then 收入 = 支出 of last year by source) */
  revenues: { source: Source; carriedOver: boolean; amount: Fen }[] | null;
  threePublic: Record<ThreePublicItem, Fen>;
  /** 机关运行经费 */
  operatingExpense: Fen;
}

/** 新设立, 新纳入预算: why a department or unit has no figures of last year. */
export type Newness = "established" | "included";

/** 无上年数 as declared: of the department as a whole, or of some of its units. */
export interface NoPriorYear {
  /** null: the department has a last year, if some units have none */
  department: Newness | null;
  units: { unit: string; kind: Newness }[];
}

/** One cause of a change; the amounts of all causes must add up to the change. */
export interface Cause {
  text: string;
  amount: Fen;
}

/**
 * 变动原因: free text, or causes with amounts. `for` is the printed change that it was written for, in fen and with its
 * sign; a reason of which nobody recorded it has none.
 */
export type Reason = ({ text: string } | { causes: Cause[] }) & { for?: Fen };

/** The figures whose change from last year may be given a reason, in reading order. */
export const REASON_SUBJECTS = [
  "income.total",
  "expenditure.total",
  "general.basic",
  "general.project",
  "governmentFund",
  "stateCapital",
  "threePublic.overseas",
  "threePublic.vehiclePurchase",
  "threePublic.vehicleOperation",
  "threePublic.reception",
  "operatingExpense",
] as const;
export type ReasonSubject = (typeof REASON_SUBJECTS)[number];

/** The purposes that only people can write (主要用于…). */
export const USE_SUBJECTS = [
  "general.basic",
  "general.project",
  "governmentFund",
  "stateCapital",
  "operatingExpense",
] as const;
export type UseSubject = (typeof USE_SUBJECTS)[number];

/** What only people can write of the narrative (部门预算情况说明). */
export interface NarrativeTexts {
  /** 职能职责 */
  responsibilities: string[];
  /** 内设机构 */
  divisions: string[];
  /** 下属事业单位 */
  subordinates: string[];
  reasons: Partial<Record<ReasonSubject, Reason>>;
  uses: Partial<Record<UseSubject, string>>;
  contact: { name: string; phone: string };
  /** left out where nothing is declared, so that books without it stay what they were */
  noPriorYear?: NoPriorYear | undefined;
}

/**
 * What one unit states of itself for its own disclosure (单位预算公开), since nobody can take it from its department's. What is
 * absent or empty was not stated; it is never zero.
 */
export interface UnitStatement {
  /** unit code */
  unit: string;
  responsibilities: string[];
  divisions: string[];
  reasons: NarrativeTexts["reasons"];
  uses: NarrativeTexts["uses"];
  contact: NarrativeTexts["contact"];
  performance?: Performance | undefined;
  assets?: Assets | undefined;
  priorYear?: PriorYear | undefined;
}

/** What a unit's own disclosure must tell and nobody stated: it is asked for, and not printed as none. */
export const STATED_PARTS = ["responsibilities", "performance", "assets"] as const;
export type StatedPart = (typeof STATED_PARTS)[number];

/** Everything one department plans for one fiscal year. Order of arrays carries no meaning but that of entry. */
export interface BudgetBook {
  format: "budget-book/1";
  fiscalYear: number;
  edition: string;
  /** names of functional codes, of this year's lines and last year's, that the code book does not carry */
  codeNames: CodeName[];
  department: Department;
  units: Unit[];
  lines: Line[];
  revenues: Revenue[];
  carryForward: CarryForward[];
  projects: Project[];
  performance: Performance;
  procurement: ProcurementItem[];
  assets: Assets;
  priorYear: PriorYear | null;
  narrative: NarrativeTexts;
  /** left out where no unit stated anything, so that books without it stay what they were */
  unitStatements?: UnitStatement[] | undefined;
  /** only of a unit's book, and only where something was not stated */
  notStated?: StatedPart[] | undefined;
}
