import type { BudgetBook, Indicator, Project } from "../../book/types";
import { oncePer, oncePerText } from "../../once";
import type { Violation } from "../types";

/** One form of performance targets: that of the department (table 14) or of a project (tables 15 and 16). */
export interface PerformanceForm {
  /** where it stands in the book: `performance`, `projects[3]` */
  path: string;
  /** as messages call it: {body}整体, 项目“政务信息建设” */
  name: string;
  /** null for the department as a whole */
  project: Project | null;
  objective: string;
  indicators: readonly Indicator[];
}

/** The forms of a book, that of the department first. */
export const performanceForms = oncePer(({ performance, projects }: BudgetBook): readonly PerformanceForm[] => [
  { path: "performance", name: "{body}整体", project: null, ...performance },
  ...projects.map((project, index) => ({
    path: `projects[${index}]`,
    name: `项目“${project.name}”`,
    project,
    objective: project.objective,
    indicators: project.indicators,
  })),
]);

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

/** Decimals that are added: more than the shortest way to write any number has after its point. */
const PLACES = 24;
/** Weights are given and compared to the hundredth. */
const COMPARED = 2;

/** A number as people read it, as a count of its last decimal place: no binary fraction adds up to what they see. */
function decimalOf(weight: number): bigint {
  const [, sign, whole = "", decimals = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(weight)) ?? [];
  const shift = PLACES - decimals.length + Number(exponent);
  const digits = BigInt(whole + decimals);
  const units = shift < 0 ? digits / 10n ** BigInt(-shift) : digits * 10n ** BigInt(shift);
  return sign ? -units : units;
}

/** The sum of weights, added exactly and then rounded to hundredths: three thirds of 33.333 are 100, 33.33 are 99.99. */
export function weightOf(indicators: readonly Pick<Indicator, "weight">[]): number {
  const sum = indicators.reduce((total, { weight }) => total + decimalOf(weight), 0n);
  const step = 10n ** BigInt(PLACES - COMPARED);
  const half = sum < 0n ? -step / 2n : step / 2n;
  return Number((sum + half) / step) / 10 ** COMPARED;
}

/** Whether an indicator measures 满意度: the one kind that its name tells, as a book does not record first-level kinds. */
export function measuresSatisfaction({ name }: Indicator): boolean {
  return /满意|认可[度率]|好评[度率]|安全感|获得感|幸福感/.test(name);
}

/** A name of an indicator for comparing: without punctuation, and one word for what people word in several ways. */
export const plainName = oncePerText((name) =>
  name
    .normalize("NFKC")
    .replace(/[\s\p{P}]/gu, "")
    .replace(/满意率/g, "满意度")
    .replace(/率率$/, "率")
    .replace(/数量$|[个次场期]数$|场次$|次$/, "数")
    .replace(/的/g, ""),
);

/** The number of an indicator's target; null when it is none. */
export function targetNumber({ target }: Indicator): number | null {
  const plain = target.normalize("NFKC").replaceAll(",", "").trim();
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Things with the same key together, in the order in which they first come. */
export function groupsOf<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}
