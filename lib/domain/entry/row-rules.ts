import { emptyBook } from "../book/empty-book";
import type { BudgetBook, Line } from "../book/types";
import type { Basis } from "../editions/basis";
import { checkRule, type Finding, type Rule } from "../rules";
import { AMT_01 } from "../rules/catalogue/amt-01";
import { CLS_01 } from "../rules/catalogue/cls-01";
import { CLS_02 } from "../rules/catalogue/cls-02";
import { CLS_05 } from "../rules/catalogue/cls-05";
import { CLS_06 } from "../rules/catalogue/cls-06";
import { CLS_07 } from "../rules/catalogue/cls-07";
import { CLS_08 } from "../rules/catalogue/cls-08";
import { CLS_09 } from "../rules/catalogue/cls-09";
import { CLS_11 } from "../rules/catalogue/cls-11";
import { CLS_12 } from "../rules/catalogue/cls-12";
import { CLS_13 } from "../rules/catalogue/cls-13";
import { CLS_16 } from "../rules/catalogue/cls-16";
import { CLS_17 } from "../rules/catalogue/cls-17";
import { CLS_18 } from "../rules/catalogue/cls-18";
import { CLS_19 } from "../rules/catalogue/cls-19";
import { CLS_20 } from "../rules/catalogue/cls-20";
import { JX_01 } from "../rules/catalogue/jx-01";
import { JX_02 } from "../rules/catalogue/jx-02";
import { JX_03 } from "../rules/catalogue/jx-03";
import { JX_04 } from "../rules/catalogue/jx-04";
import { JX_05 } from "../rules/catalogue/jx-05";
import { JX_06 } from "../rules/catalogue/jx-06";
import { JX_08 } from "../rules/catalogue/jx-08";
import { JX_10 } from "../rules/catalogue/jx-10";
import { JX_12 } from "../rules/catalogue/jx-12";
import { JX_14 } from "../rules/catalogue/jx-14";
import { NAR_07 } from "../rules/catalogue/nar-07";
import { NAR_14 } from "../rules/catalogue/nar-14";
import { NAR_15 } from "../rules/catalogue/nar-15";
import { NAR_17 } from "../rules/catalogue/nar-17";
import { NAR_20 } from "../rules/catalogue/nar-20";
import { PRO_05 } from "../rules/catalogue/pro-05";
import { STR_07 } from "../rules/catalogue/str-07";
import { STR_13 } from "../rules/catalogue/str-13";
import { X_19 } from "../rules/catalogue/x-19";
import { X_21 } from "../rules/catalogue/x-21";
import { X_22 } from "../rules/catalogue/x-22";
import { ZCH_01 } from "../rules/catalogue/zch-01";
import { ZCH_03 } from "../rules/catalogue/zch-03";
import { CLS_10 } from "../rules/invariants/cls-10";
import { splitAddress } from "../tables/cells";
import { type FigureTable, isTableKey } from "../tables/keys";
import type { EntryEntity, EntryValues } from "./change";
import { rowContext } from "./one-row";
import { readBookPath } from "./place";

/** What a rule says of one row, at a field of it. */
export interface RowFinding {
  field: string;
  finding: Finding;
}

/** A rule on lines and the fields it reads: it is silent while one of them is blank or malformed. */
interface LineRule {
  rule: Rule;
  reads: readonly (keyof Line)[];
}

/** A line that breaks it cannot be saved: 基本支出分人员与公用，项目支出归入项目. */
export const STRUCTURE_RULE = CLS_10;

/** Rules that ask for a field that may still be blank. */
export const RULES_THAT_ASK: ReadonlySet<string> = new Set([CLS_10.id, JX_12.id]);

/** The block rules on each kind of code by itself. */
export const CODE_RULES: readonly Rule[] = [CLS_01, CLS_02, CLS_16];

/** Rules that judge a line by itself. */
const LINE_RULES: readonly LineRule[] = [
  { rule: CLS_10, reads: ["class", "expense", "project"] },
  { rule: JX_12, reads: ["class", "project"] },
  { rule: CLS_01, reads: ["function"] },
  { rule: CLS_17, reads: ["function"] },
  { rule: CLS_19, reads: ["function"] },
  { rule: CLS_16, reads: [] },
  { rule: CLS_11, reads: ["function", "source"] },
  { rule: CLS_12, reads: ["function", "source", "class", "amount"] },
  { rule: CLS_13, reads: ["function", "class", "amount"] },
  { rule: CLS_02, reads: ["economic"] },
  { rule: CLS_05, reads: ["economic", "governmentEconomic", "unit"] },
  { rule: CLS_06, reads: ["economic", "governmentEconomic", "unit"] },
  { rule: CLS_07, reads: ["economic", "governmentEconomic", "unit"] },
  { rule: CLS_18, reads: ["economic", "governmentEconomic", "unit"] },
  { rule: CLS_08, reads: ["economic", "unit"] },
  { rule: CLS_09, reads: ["economic", "expense", "amount"] },
  { rule: X_21, reads: ["function", "economic", "amount"] },
  { rule: X_22, reads: ["function", "economic", "amount"] },
];

/** The ids of the rules that speak of a line while it is typed: what they say is known without the whole book. */
export const JUDGED_IN_ROWS: ReadonlySet<string> = new Set([...LINE_RULES.map(({ rule }) => rule.id), AMT_01.id]);

const TEXT_RULES = [NAR_14, NAR_15, PRO_05, STR_13];
const TARGET_RULES = [JX_03, JX_04, JX_05, JX_06, JX_08, NAR_17, STR_07, ...TEXT_RULES];

/** Rules that judge a row of the other entities by itself, or beside the few rows that `bookAround` leaves in. */
const RULES: Readonly<Record<Exclude<EntryEntity, "line">, readonly Rule[]>> = {
  revenue: [],
  carryForward: [],
  project: [X_19, JX_02, JX_10, JX_12, JX_14, ...TARGET_RULES],
  procurement: TEXT_RULES,
  unitStatement: [],
  performance: [JX_01, ...TARGET_RULES],
  assets: [ZCH_01, ZCH_03],
  priorYear: [CLS_17, CLS_19, CLS_20],
  codeNames: [],
  narrative: [NAR_07, NAR_17, NAR_20, ...TEXT_RULES],
};

/** The tables whose cells the rules on lines look at, and the field that such a cell is about. */
const CELL_FIELDS: Partial<Readonly<Record<FigureTable, keyof Line>>> = {
  governmentFund: "function",
  stateCapital: "function",
};

/** A book of this one row; beside a project stand its lines and the department's own targets. */
export function bookAround<E extends EntryEntity>(entity: E, value: EntryValues[E], whole: BudgetBook): BudgetBook {
  const { units, department, codeNames } = whole;
  const book: BudgetBook = { ...emptyBook(whole.edition, whole.fiscalYear), units, department, codeNames };
  const row = { entity, value } as { [K in EntryEntity]: { entity: K; value: EntryValues[K] } }[EntryEntity];
  switch (row.entity) {
    case "line":
      return { ...book, lines: [row.value] };
    case "revenue":
      return { ...book, revenues: [row.value] };
    case "carryForward":
      return { ...book, carryForward: [row.value] };
    case "procurement":
      return { ...book, procurement: [row.value] };
    case "unitStatement":
      return { ...book, unitStatements: [row.value] };
    case "project": {
      const lines = whole.lines.filter(({ project }) => project === row.value.code);
      return { ...book, projects: [row.value], performance: whole.performance, lines };
    }
    default:
      return { ...book, [row.entity]: row.value };
  }
}

function fieldOf(entity: EntryEntity, { place }: Finding): string | null {
  if (place.kind === "line") return entity === "line" ? (place.field ?? null) : null;
  if (place.kind === "cell") return entity === "line" ? (CELL_FIELDS[splitAddress(place.address).table] ?? null) : null;
  const path = place.kind === "book" ? readBookPath(place.path) : null;
  return path?.entity === entity ? path.field : null;
}

function placed(entity: EntryEntity, findings: readonly Finding[]): RowFinding[] {
  return findings.flatMap((finding) => {
    const field = fieldOf(entity, finding);
    return field === null ? [] : [{ field, finding }];
  });
}

/** What these rules find of the lines of a small book, by line id. */
export function findLineFaults(
  book: BudgetBook,
  rules: readonly Rule[],
  basis: Basis,
): { id: string; finding: Finding }[] {
  const context = rowContext(book, [], basis);
  return rules
    .flatMap((rule) => checkRule(rule, context))
    .flatMap((finding) => (finding.place.kind === "line" ? [{ id: finding.place.id, finding }] : []));
}

/** What the rules say of one line; those that read a field which is `unread` are silent. */
export function findInLine(line: Line, unread: ReadonlySet<string>, whole: BudgetBook, basis: Basis): RowFinding[] {
  const context = rowContext(bookAround("line", line, whole), Object.keys(CELL_FIELDS).filter(isTableKey), basis);
  const rules = LINE_RULES.filter(({ reads }) => !reads.some((field) => unread.has(field)));
  return placed(
    "line",
    rules.flatMap(({ rule }) => checkRule(rule, context)),
  );
}

/** What the rules say of one row of another entity. */
export function findInRow<E extends Exclude<EntryEntity, "line">>(
  entity: E,
  value: EntryValues[E],
  whole: BudgetBook,
  basis: Basis,
): RowFinding[] {
  const rules = RULES[entity];
  if (rules.length === 0) return [];
  const context = rowContext(bookAround(entity, value, whole), [], basis);
  return placed(
    entity,
    rules.flatMap((rule) => checkRule(rule, context)),
  );
}
