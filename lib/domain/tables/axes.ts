import { PROCUREMENT_TERMS } from "../book/terms";
import type { BudgetBook, ProcurementCategory } from "../book/types";
import type { CodeBooks, CodeTree } from "../classification";
import type { Bucket } from "./cube";
import type { AxisName } from "./declaration";
import type { Dimension, Where } from "./records";

/** One row of a grid before its figures: what it is called and what it selects. */
export interface AxisNode {
  /** the row's identity and printed code */
  code: string;
  name: string;
  /** 1 at the top */
  level: number;
  parent: string | null;
  where: Where;
  /** printed even when all its figures are zero */
  always: boolean;
}

/** How amounts fall into the rows of a grid. */
export interface Axis {
  /** what `leafOf` looks at */
  dimensions: readonly Dimension[];
  /** the code of the lowest row an amount belongs to */
  leafOf(bucket: Bucket): string;
  node(code: string): AxisNode;
  /** rows that are there whether or not anything falls into them */
  fixed: readonly string[];
  compare(a: string, b: string): number;
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A code that is in no code book and has no name is called by itself: a rule asks for its name, and nothing is invented. */
function codeAxis(tree: CodeTree, dimension: "function" | "economic" | "governmentEconomic"): Axis {
  const nodes = new Map<string, AxisNode>();
  const nodeOf = (code: string): AxisNode => ({
    code,
    name: tree.get(code)?.name ?? code,
    level: (code.length - 1) / 2,
    parent: code.length > 3 ? code.slice(0, -2) : null,
    where: { [dimension]: [code] },
    always: false,
  });
  return {
    dimensions: [dimension],
    leafOf: (bucket) => bucket[dimension] ?? "",
    node: (code) => {
      const node = nodes.get(code) ?? nodeOf(code);
      nodes.set(code, node);
      return node;
    },
    fixed: [],
    compare: byCode,
  };
}

const CATEGORY_CODES: Record<ProcurementCategory, string> = { goods: "A", works: "B", services: "C" };

/** 货物 A, 工程 B, 服务 C, each with its purchases by name in order of entry: A01, A02, … */
function procurementAxis(book: BudgetBook): Axis {
  const codes = new Map<string, string>();
  const nodes = new Map<string, AxisNode>();
  for (const category of Object.keys(CATEGORY_CODES) as ProcurementCategory[]) {
    const code = CATEGORY_CODES[category];
    const where = { category: [category] };
    nodes.set(code, { code, name: PROCUREMENT_TERMS[category], level: 1, parent: null, where, always: true });
    const names = new Set(book.procurement.filter((item) => item.category === category).map((item) => item.name));
    const digits = Math.max(2, String(names.size).length);
    [...names].forEach((name, index) => {
      const item = `${code}${String(index + 1).padStart(digits, "0")}`;
      codes.set(`${category} ${name}`, item);
      nodes.set(item, { code: item, name, level: 2, parent: code, where: { ...where, item: [name] }, always: false });
    });
  }
  return {
    dimensions: ["category", "item"],
    leafOf: (bucket) => codes.get(`${bucket.category} ${bucket.item}`) as string,
    node: (code) => nodes.get(code) as AxisNode,
    fixed: Object.values(CATEGORY_CODES),
    compare: byCode,
  };
}

function axisOf(name: AxisName, book: BudgetBook, codes: CodeBooks): Axis {
  switch (name) {
    case "function":
      return codeAxis(codes.function, "function");
    case "departmentEconomic":
      return codeAxis(codes.departmentEconomic, "economic");
    case "governmentEconomic":
      return codeAxis(codes.governmentEconomic, "governmentEconomic");
    case "procurement":
      return procurementAxis(book);
  }
}

/** The axes of the grids of a book, each made once: many tables have the same rows. */
export function axesOf(book: BudgetBook, codes: CodeBooks): (name: AxisName) => Axis {
  const known = new Map<AxisName, Axis>();
  return (name) => {
    const axis = known.get(name) ?? axisOf(name, book, codes);
    known.set(name, axis);
    return axis;
  };
}
