import { CalculationError, type Expression, parseCalculation, type Quantity } from "./parse";

/** One product of a 测算依据: 人数 × 标准 × 月数, as many factors as there are. */
export type Term = readonly Pick<Quantity, "number" | "unit">[];

function factorsOf(expression: Expression): Term | null {
  if (expression.kind === "quantity") return [{ number: expression.number, unit: expression.unit }];
  if (expression.kind !== "operation" || expression.sign !== "*" || expression.right.kind !== "quantity") return null;
  const left = factorsOf(expression.left);
  return left && [...left, { number: expression.right.number, unit: expression.right.unit }];
}

function addedIn(expression: Expression): Term[] | null {
  if (expression.kind !== "operation" || expression.sign !== "+") {
    const factors = factorsOf(expression);
    return factors && [factors];
  }
  const [left, right] = [addedIn(expression.left), factorsOf(expression.right)];
  return left && right && [...left, right];
}

/** The products that a 测算依据 adds up; null where it is anything else, or cannot be read. */
export function termsOf(text: string): Term[] | null {
  try {
    return addedIn(parseCalculation(text));
  } catch (error) {
    if (!(error instanceof CalculationError)) throw error;
    return null;
  }
}

/** The 测算依据 that adds up these products; what has no number is left out. */
export function calculationOf(terms: readonly Term[]): string {
  const products = terms.map((term) => term.filter(({ number }) => number !== ""));
  return products
    .filter(({ length }) => length > 0)
    .map((term) => term.map(({ number, unit }) => number + unit).join("*"))
    .join("+");
}
