import type { BudgetBook } from "../book/types";
import type { Variant } from "../book/variant";
import type { Fen, PrintUnit, TinyWords } from "../money";
import type { NarrativeContext } from "../narrative/context";
import type { Narrative } from "../narrative/types";
import type { Wording } from "../narrative/wording";
import type { OverviewSpec } from "../overview/types";
import type { SummarySpec } from "../summary/types";
import type { NarrativeFigureSpec, TableDeclaration } from "../tables/declaration";

/** The numbers that rules take from the edition. */
export interface RuleParameters {
  /** the allowed sums of indicator weights of a project: 90 keeps 10 points for 预算执行率 (财预〔2020〕10号) */
  projectWeightTotals: readonly number[];
  /** the sum of indicator weights of the department as a whole */
  departmentWeightTotal: number;
  /** a change beyond this share of last year's figure, in percent, or beyond `largeChange` fen wants a specific reason */
  largeChangePercent: number;
  largeChange: Fen;
  /** a change of up to so many fen wants no reason; of 基本支出, 项目支出 and the funds none within this percentage either */
  minorChange: Fen;
  minorChangePercent: number;
  /** a reason lapses when its change moves by more than this percentage of it and by more than so many fen */
  lapsePercent: number;
  lapseChange: Fen;
  /** no legal limit, but more than any ordinary car costs to run in a year, in fen */
  plausibleVehicleCost: Fen;
  /** no legal limit, but less than insuring an ordinary car costs in a year, in fen */
  leastVehicleCost: Fen;
  /** the price of a car that may not be exceeded without approval, in fen (中办发〔2017〕71号第八条) */
  vehiclePriceLimit: Fen;
  /** from this amount on goods and services outside the catalogue are procured (分散采购限额标准), in fen */
  procurementThreshold: Fen;
  /** the unit price from which a piece of equipment is counted in 国有资产, in fen */
  equipmentThresholds: { general: Fen; specialised: Fen };
}

/** What differs by place and year, as data: form set, code books, wording, rule parameters. */
export interface Edition {
  id: string;
  name: string;
  /** what the form set is called, whatever the year: 重庆市区县部门预算公开 */
  formSet: string;
  /** whose form set it is, the same in every year: `chongqing` */
  place: string;
  /** the first fiscal year it is for, and the last one; null: until a later one begins */
  from: number;
  to: number | null;
  /** whose disclosure it prints; that of a unit is made of its department's */
  variant: Variant;
  /** the id of the edition it was made from; limits that were set there hold here unless others are set */
  parent: string | null;
  /** the fiscal year of its code books (政府收支分类科目) */
  codeBookYear: number;
  unit: PrintUnit;
  /** what sentences say of an amount of which rounding leaves nothing */
  tinyWords: TinyWords;
  /** the form set in its order */
  tables: readonly TableDeclaration[];
  narrativeFigures: readonly NarrativeFigureSpec[];
  /** what its sentences call things by */
  wording: Wording;
  narrate(book: BudgetBook, context: NarrativeContext): Narrative;
  /** the figures that stand for the whole on the page for the public */
  overview: OverviewSpec;
  /** the figures by which a list shows one of many budgets */
  summary: SummarySpec;
  parameters: RuleParameters;
}

/** An edition without the limits of its rules: what it prints, and how. */
export type EditionForms = Omit<Edition, "parameters">;
