import { noAssets } from "../../book";
import { THREE_PUBLIC_CODES } from "../../book/three-public";
import {
  type BudgetBook,
  type Indicator,
  type Line,
  type PriorLine,
  type ProcurementCategory,
  REASON_SUBJECTS,
  type Source,
  THREE_PUBLIC_ITEMS,
  type Unit,
  type UnitKind,
  type VehicleKind,
} from "../../book/types";
import type { Fen } from "../../money";

/*
 * Departments in a few lines, right in all that a description does not say: contributions at their legal rates, income
 * equal to its use, last year a little less with reasons for it, projects with targets. Names and texts are invented.
 */

const YEAR = 2024;

/** 功能科目 of the contributions that a kind of unit makes. */
const CONTRIBUTIONS: Readonly<Record<UnitKind, { medical: string; retired: string }>> = {
  administrative: { medical: "2101101", retired: "2080501" },
  civilServiceManaged: { medical: "2101101", retired: "2080501" },
  institution: { medical: "2101102", retired: "2080502" },
};

/** What a line is unless it is told. */
type Planned = Partial<Line> & Pick<Line, "function" | "economic"> & { yuan: number };

/** The staff of a unit, by what it is paid in a year, in yuan. */
export interface Staff {
  /** 基本工资 */
  base: number;
  /** 津贴补贴 of offices, 绩效工资 of institutions */
  more: number;
  /** 功能科目 项 of its 运行: 2010301, 2050203 */
  function: string;
  source?: Source;
}

/** A project: its money by 部门经济分类 款, in yuan, and one quantity that it is to reach. */
export interface ProjectSpec {
  name: string;
  function: string;
  economic: Readonly<Record<string, number>>;
  source?: Source;
  /** money of an earlier year, in the same way */
  carriedOver?: Readonly<Record<string, number>>;
  /** 补助镇街, in yuan */
  localTransfer?: number;
  overview: string;
  objective: string;
  /** the quantity indicator: name, target, 计量单位 */
  quantity: readonly [name: string, target: string, unit: string];
  /** whose satisfaction is asked: 群众满意度 */
  satisfied: string;
}

function indicators(quantity: ProjectSpec["quantity"], satisfied: string, weights: readonly number[]): Indicator[] {
  const [name, target, unit] = quantity;
  const of = (parts: Partial<Indicator> & Pick<Indicator, "name" | "target">, index: number): Indicator => ({
    weight: weights[index] ?? 0,
    unit: "%",
    relation: "atLeast",
    core: index === 0,
    ...parts,
  });
  return [
    { name, target, unit },
    { name: "验收合格率", target: "100", relation: "equal" as const },
    { name: "按期完成率", target: "100", relation: "equal" as const },
    { name: "预算成本控制率", target: "100", relation: "atMost" as const },
    { name: satisfied, target: "92" },
  ].map(of);
}

/** Builds a book piece by piece; amounts are whole yuan. */
export class DepartmentBuilder {
  readonly book: BudgetBook;

  constructor(code: string, name: string, region: string) {
    this.book = {
      format: "budget-book/1",
      fiscalYear: YEAR,
      edition: `chongqing-${YEAR}`,
      codeNames: [],
      department: { code, name, region },
      units: [],
      lines: [],
      revenues: [],
      carryForward: [],
      projects: [],
      performance: { objective: "", indicators: [] },
      procurement: [],
      assets: noAssets(YEAR),
      priorYear: null,
      narrative: {
        responsibilities: [],
        divisions: [],
        subordinates: [],
        reasons: {},
        uses: {},
        contact: { name: "示例联系人", phone: "023-40001234" },
      },
    };
  }

  /** Adds a unit; its number is that of its place. */
  unit(name: string, kind: UnitKind): this {
    const code = `${this.book.department.code}${String(this.book.units.length + 1).padStart(3, "0")}`;
    this.book.units.push({ code, name, kind });
    return this;
  }

  private get last(): Unit {
    const unit = this.book.units.at(-1);
    if (!unit) throw new Error("A department begins with a unit");
    return unit;
  }

  private line({ yuan, ...parts }: Planned): void {
    this.book.lines.push({
      id: `L${String(this.book.lines.length + 1).padStart(3, "0")}`,
      unit: this.last.code,
      class: "basic",
      project: null,
      governmentEconomic: null,
      source: "generalPublicBudget",
      carriedOver: false,
      expense: "personnel",
      note: null,
      ...parts,
      amount: yuan * 100,
    });
  }

  /** Wages of the last unit with all that follows from them: pension, annuity, medical insurance, housing fund. */
  staff({ base, more, function: item, source = "generalPublicBudget" }: Staff): this {
    const { kind } = this.last;
    const wages = base + more;
    const { medical } = CONTRIBUTIONS[kind];
    const of = (percent: number) => Math.round((wages * percent) / 100);
    this.line({ function: item, economic: "30101", yuan: base, source });
    this.line({ function: item, economic: kind === "institution" ? "30107" : "30102", yuan: more, source });
    this.line({ function: "2080505", economic: "30108", yuan: of(16), source });
    this.line({ function: "2080506", economic: "30109", yuan: of(8), source });
    this.line({ function: medical, economic: "30110", yuan: of(9), source });
    this.line({ function: "2210201", economic: "30113", yuan: of(12), source });
    return this;
  }

  /** 日常公用经费 of the last unit by 部门经济分类 款, in yuan. */
  operating(item: string, economic: Readonly<Record<string, number>>, source: Source = "generalPublicBudget"): this {
    for (const [code, yuan] of Object.entries(economic)) {
      this.line({ function: item, economic: code, yuan, expense: "operating", source });
    }
    return this;
  }

  /** A 一般项目 of the last unit. */
  project(spec: ProjectSpec): this {
    const { code: unit, name: unitName } = this.last;
    const code = `${this.book.department.code}-${this.book.projects.length + 1}`;
    this.book.projects.push({
      code,
      name: spec.name,
      unit,
      category: "specificPurpose",
      tier: "general",
      supervisor: `${this.book.department.code}-${unitName}`,
      localTransfer: (spec.localTransfer ?? 0) * 100,
      overview: spec.overview,
      objective: spec.objective,
      indicators: indicators(spec.quantity, spec.satisfied, [30, 20, 15, 15, 10]),
    });
    const { source = "generalPublicBudget", carriedOver = {} } = spec;
    const parts = { class: "project", project: code, expense: null, function: spec.function, source } as const;
    for (const [economic, yuan] of Object.entries(spec.economic)) this.line({ ...parts, economic, yuan });
    for (const [economic, yuan] of Object.entries(carriedOver)) {
      this.line({ ...parts, economic, yuan, carriedOver: true });
    }
    return this;
  }

  /** 退休费 of the last unit, in yuan a year. */
  retired(yuan: number): this {
    const { retired } = CONTRIBUTIONS[this.last.kind];
    this.line({ function: retired, economic: "30302", yuan });
    return this;
  }

  /** Cars of the department, all for one purpose. */
  cars(count: number, purpose: VehicleKind): this {
    const { vehicles } = this.book.assets;
    vehicles.owned = count;
    vehicles.byKind = { ...vehicles.byKind, [purpose]: count };
    return this;
  }

  /** A purchase of the last unit, in yuan; of no project. */
  buys(category: ProcurementCategory, name: string, yuan: number, source: Source = "generalPublicBudget"): this {
    const { code: unit } = this.last;
    this.book.procurement.push({ unit, category, name, source, carriedOver: false, amount: yuan * 100, project: null });
    return this;
  }

  /** 部门整体绩效: the objective and one quantity, with the satisfaction of those it serves. */
  performance(objective: string, quantity: ProjectSpec["quantity"], satisfied: string): this {
    this.book.performance = { objective, indicators: indicators(quantity, satisfied, [30, 20, 20, 20, 10]) };
    return this;
  }

  /** The words of the narrative that only people know. */
  words(words: Partial<BudgetBook["narrative"]>): this {
    Object.assign(this.book.narrative, words);
    return this;
  }

  /** The book with the income that its lines need and a last year that was a fiftieth less. */
  build(): BudgetBook {
    this.book.revenues = incomeOf(this.book);
    this.book.priorYear = lastYearOf(this.book);
    for (const subject of REASON_SUBJECTS) {
      const text = GROWN[subject];
      if (text) this.book.narrative.reasons[subject] = { text };
    }
    return this.book;
  }

  /** The book of a department that had no budget last year. */
  buildNew(): BudgetBook {
    this.book.revenues = incomeOf(this.book);
    return this.book;
  }
}

const GROWN: Readonly<Record<string, string>> = {
  "general.basic": "新录用2人，相应增加人员经费",
  "general.project": "服务对象比上年增加120人，相应增加项目支出",
  governmentFund: "本年新开工1个项目，相应增加支出",
  operatingExpense: "新录用2人，相应增加定额公用经费",
};

/** The income that the lines of a book need: one row a unit, source and 上年结转. */
export function incomeOf({ lines }: BudgetBook): BudgetBook["revenues"] {
  const sums = new Map<string, BudgetBook["revenues"][number]>();
  for (const { unit, source, carriedOver, amount } of lines) {
    const key = `${unit} ${source} ${carriedOver}`;
    const sum = sums.get(key) ?? { unit, source, carriedOver, amount: 0 };
    sums.set(key, { ...sum, amount: sum.amount + amount });
  }
  return [...sums.values()];
}

/** A fiftieth less than this year, in whole hundreds of yuan. */
const before = (fen: Fen) => Math.round((fen * 49) / 50 / 10_000) * 10_000;

function lastYearOf(book: BudgetBook): NonNullable<BudgetBook["priorYear"]> {
  const sums = new Map<string, PriorLine>();
  for (const { class: kind, function: item, source, carriedOver, amount } of book.lines) {
    const key = `${kind} ${item} ${source} ${carriedOver}`;
    const sum = sums.get(key) ?? { class: kind, function: item, source, carriedOver, amount: 0 };
    sums.set(key, { ...sum, amount: sum.amount + amount });
  }
  const offices = new Set(book.units.filter(({ kind }) => kind !== "institution").map(({ code }) => code));
  const general = book.lines.filter(({ source }) => source === "generalPublicBudget");
  const sumOf = (lines: readonly Line[]) => lines.reduce((sum, { amount }) => sum + amount, 0);
  const threePublic = THREE_PUBLIC_ITEMS.map((item) => {
    return [item, sumOf(general.filter(({ economic }) => THREE_PUBLIC_CODES[item].includes(economic)))] as const;
  });
  return {
    fiscalYear: YEAR - 1,
    lines: [...sums.values()].map((line) => ({ ...line, amount: before(line.amount) })),
    revenues: null,
    threePublic: Object.fromEntries(threePublic) as NonNullable<BudgetBook["priorYear"]>["threePublic"],
    operatingExpense: before(
      sumOf(general.filter(({ unit, expense }) => offices.has(unit) && expense === "operating")),
    ),
  };
}

/** Begins a department. */
export function department(code: string, name: string, region: string): DepartmentBuilder {
  return new DepartmentBuilder(code, name, region);
}
