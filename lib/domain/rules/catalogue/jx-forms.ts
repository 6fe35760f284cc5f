import type { BudgetBook, Indicator, Project } from "../../book/types";
import type { Violation } from "../types";

/** One form of performance targets: that of the department (table 14) or of a project (tables 15 and 16). */
export interface PerformanceForm {
  /** where it stands in the book: `performance`, `projects[3]` */
  path: string;
  /** as messages call it: 部门整体, 项目“政务信息建设” */
  name: string;
  /** null for the department as a whole */
  project: Project | null;
  objective: string;
  indicators: readonly Indicator[];
}

/** The forms of a book, that of the department first. */
export function performanceForms({ performance, projects }: BudgetBook): PerformanceForm[] {
  return [
    { path: "performance", name: "部门整体", project: null, ...performance },
    ...projects.map((project, index) => ({
      path: `projects[${index}]`,
      name: `项目“${project.name}”`,
      project,
      objective: project.objective,
      indicators: project.indicators,
    })),
  ];
}

/** What a judge says of a field of an indicator. */
export interface IndicatorFault extends Omit<Violation, "place"> {
  field: keyof Indicator;
}

/** Judges every indicator of every form; the place is the field of the indicator. */
export function judgeIndicators(
  book: BudgetBook,
  judge: (indicator: Indicator, form: PerformanceForm) => IndicatorFault | null,
): Violation[] {
  return performanceForms(book).flatMap((form) =>
    form.indicators.flatMap((indicator, index): Violation[] => {
      const fault = judge(indicator, form);
      if (!fault) return [];
      const { field, ...said } = fault;
      return [{ place: { kind: "book", path: `${form.path}.indicators[${index}].${field}` }, ...said }];
    }),
  );
}

/** The sum of weights. Weights have few decimals, so thousandths add up exactly where binary fractions would not. */
export function weightOf(indicators: readonly Indicator[]): number {
  return indicators.reduce((sum, { weight }) => sum + Math.round(weight * 1000), 0) / 1000;
}

/** Whether an indicator measures 满意度: the one kind that its name tells, as a book does not record first-level kinds. */
export function measuresSatisfaction({ name }: Indicator): boolean {
  return name.includes("满意");
}

/** The number of an indicator's target; null when it is none. */
export function targetNumber({ target }: Indicator): number | null {
  const plain = target.normalize("NFKC").replaceAll(",", "").trim();
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
