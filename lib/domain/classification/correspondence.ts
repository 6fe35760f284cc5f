import type { UnitKind } from "@/lib/domain/book/types";
import { type DataRow, oneOf, parseRows, requiredCell } from "./rows";
import { CONFIDENCES } from "./tree";
import type { CodeBooks, CodeTree, Confidence, Correspondence, CorrespondenceRow } from "./types";

const APPLIES_TO: readonly CorrespondenceRow["appliesTo"][] = ["administrative", "institution", "all"];
const ROW_KEY_BY_UNIT_KIND: Readonly<Record<UnitKind, "administrative" | "institution">> = {
  administrative: "administrative",
  civilServiceManaged: "administrative",
  institution: "institution",
};
const NO_ROWS: readonly CorrespondenceRow[] = Object.freeze([]);

/**
 * Compiles the text of a correspondence data file (columns `economic,appliesTo,governmentEconomic,confidence,note`).
 * Throws an error naming the row when either code is not a 款 of its tree.
 *
 * @param lenient leaves such rows out instead: trees of another year may have fewer codes
 */
export function compileCorrespondence(
  text: string,
  department: CodeTree,
  government: CodeTree,
  lenient = false,
): Correspondence {
  const isKnown = (row: DataRow) =>
    department.isLeaf(row.economic ?? "") && government.isLeaf(row.governmentEconomic ?? "");
  const rows = parseRows(text).filter((row) => !lenient || isKnown(row));
  const all = rows.map((row): CorrespondenceRow => {
    const economic = requiredCell(row, "economic");
    const governmentEconomic = requiredCell(row, "governmentEconomic");
    if (!department.isLeaf(economic) || !government.isLeaf(governmentEconomic)) {
      throw new Error(`${department.year} 年经济分类对应关系 ${economic} → ${governmentEconomic} 含有不存在的款级科目`);
    }
    return Object.freeze({
      economic,
      appliesTo: oneOf(row, "appliesTo", APPLIES_TO),
      governmentEconomic,
      confidence: oneOf(row, "confidence", CONFIDENCES),
      ...(row.note === undefined ? {} : { note: row.note }),
    });
  });
  return correspondenceOf(all);
}

/** The correspondence that some rows make. */
export function correspondenceOf(all: readonly CorrespondenceRow[]): Correspondence {
  const byKey = new Map<string, CorrespondenceRow[]>();
  for (const row of all) {
    for (const kind of row.appliesTo === "all" ? (["administrative", "institution"] as const) : [row.appliesTo]) {
      const key = `${row.economic}:${kind}`;
      byKey.set(key, [...(byKey.get(key) ?? []), row]);
    }
  }
  for (const rows of byKey.values()) Object.freeze(rows.sort(byConfidence));
  return Object.freeze({
    all: Object.freeze([...all]),
    rowsFor: (economic: string, unitKind: UnitKind) =>
      byKey.get(`${economic}:${ROW_KEY_BY_UNIT_KIND[unitKind]}`) ?? NO_ROWS,
  });
}

function byConfidence(a: CorrespondenceRow, b: CorrespondenceRow): number {
  return CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence);
}

/**
 * The 政府预算支出经济分类款 a line of this 部门预算支出经济分类款 belongs to, by the kind of its unit (参公 follows 行政). When
 * several rows apply, the one of highest confidence is taken, the first of them in the data when equal; the 2024 data
 * has one row per code and kind. Null when the code is unknown or has no correspondence.
 */
export function deriveGovernmentEconomic(
  books: CodeBooks,
  economic: string,
  unitKind: UnitKind,
): { code: string; confidence: Confidence; note?: string } | null {
  const row = books.correspondence.rowsFor(economic, unitKind)[0];
  if (row === undefined) return null;
  const { governmentEconomic, confidence, note } = row;
  return { code: governmentEconomic, confidence, ...(note === undefined ? {} : { note }) };
}

/** Every 政府预算支出经济分类款 allowed for the code and kind of unit, the derived default first; empty when there is none. */
export function governmentEconomicOptions(books: CodeBooks, economic: string, unitKind: UnitKind): string[] {
  return [...new Set(books.correspondence.rowsFor(economic, unitKind).map((row) => row.governmentEconomic))];
}
