import type { BudgetBook, Line } from "../book/types";
import { type CodeBooks, type CodeTreeName, deriveGovernmentEconomic } from "../classification";
import type { Basis } from "../editions/basis";
import { codesOf } from "../editions/codes";
import { amountWords, doubtOf, questionOf, type Yardsticks, yardsticksOf } from "../magnitude";
import type { Fen } from "../money";
import type { Severity } from "../rules";
import { AMT_01 } from "../rules/catalogue/amt-01";
import { named } from "../rules/catalogue/cls-government-economic";
import type { EntryEntity, EntryValues } from "./change";
import { entrySchemas, lineFields } from "./change-schema";
import { nearestRemedy } from "./code-fault";
import { type FormFault, formFaults, isBlank } from "./form-faults";
import { isFormula, readFormula } from "./formula";
import { readPastedAmount } from "./paste-amount";
import { findInLine, findInRow, type RowFinding, RULES_THAT_ASK, STRUCTURE_RULE } from "./row-rules";
import { referenceFault, scopeRefusal, unitOf } from "./structure";

/** What a row is judged beside. */
export interface EntryContext {
  /** the whole book as it stands, this row included or not */
  book: BudgetBook;
  basis: Basis;
  /** what amounts of lines are held against; those of `book` when absent */
  yardsticks?: Yardsticks;
  /** the units the person enters for; null for the whole department */
  units: readonly string[] | null;
}

/** One thing to say at a cell of a row. */
export interface EntryRemark {
  /** a path within the row: `economic`, `indicators[2].weight` */
  field: string;
  severity: Severity;
  /** the words of the finding that the whole book would have */
  message: string;
  /** what to do; null when the message says it */
  remedy: string | null;
  /** the id of the rule; null when no rule of the catalogue says it */
  rule: string | null;
  /** whether the row cannot be saved as it is; other remarks may be saved and stay findings */
  refused: boolean;
  /** only asks for a field in which nothing stands yet: to be shown once the clerk has left the row */
  blank: boolean;
  /** what the field may have been meant to hold, in fen, and the words that offer it */
  offer?: { label: string; value: Fen };
}

const refused = (field: string, message: string, remedy: string | null = null, blank = false): EntryRemark => ({
  field,
  severity: "block",
  message,
  remedy,
  rule: null,
  refused: true,
  blank,
});

const CODE_TREES: Readonly<Record<string, CodeTreeName>> = {
  function: "function",
  economic: "departmentEconomic",
  governmentEconomic: "governmentEconomic",
};

/** An amount that cannot be read is explained as where it is pasted. */
function messageOf({ field, message, blank }: FormFault, value: object): string {
  const typed: unknown = Reflect.get(value, field);
  if (field !== "amount" || blank || typeof typed !== "string") return message;
  const read = isFormula(typed) ? readFormula(typed, "yuan") : readPastedAmount(typed, "yuan");
  return read.ok ? message : read.message;
}

/** Offers the nearest codes where a code is not even of the right length. */
function remedyOf({ field, blank }: FormFault, value: object, codes: CodeBooks): string | null {
  const tree = CODE_TREES[field];
  const typed: unknown = Reflect.get(value, field);
  return tree && !blank && typeof typed === "string" ? nearestRemedy(codes[tree], typed) : null;
}

function remarkOf({ field, finding }: RowFinding, value: object): EntryRemark {
  const { severity, message, remedy, rule } = finding;
  const blank = RULES_THAT_ASK.has(rule) && isBlank(Reflect.get(value, field));
  return { field, severity, message, remedy, rule, refused: rule === STRUCTURE_RULE.id, blank };
}

const NO_LINE: Line = {
  id: "",
  unit: "",
  class: "basic",
  project: null,
  function: "",
  economic: "",
  governmentEconomic: null,
  source: "generalPublicBudget",
  carriedOver: false,
  expense: null,
  amount: 0,
  note: null,
};

/** The fields of a line that are right as they stand, and the names of those that are not. */
function readLine(value: object): { line: Line; unread: Set<string> } {
  const unread = new Set<string>();
  const fields = Object.entries(lineFields).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(Reflect.get(value, name));
    if (parsed.success) return [[name, parsed.data] as const];
    unread.add(name);
    return [];
  });
  return { line: { ...NO_LINE, ...Object.fromEntries(fields) }, unread };
}

/** A government code chosen in place of the derived one wants its reason in the note. */
function unexplainedChoice(line: Line, context: EntryContext, codes: CodeBooks): EntryRemark[] {
  const { economic, governmentEconomic: written, note } = line;
  const kind = context.book.units.find(({ code }) => code === line.unit)?.kind;
  const derived = kind && deriveGovernmentEconomic(codes, economic, kind)?.code;
  if (!derived || written === null || written === derived || !isBlank(note)) return [];
  if (!codes.governmentEconomic.isLeaf(written)) return [];
  const message = `政府经济分类列 ${named(codes, [written])}，与按对应关系生成的 ${named(codes, [derived])} 不同，没有写明理由`;
  const remedy = "请在备注写明理由，或清空政府经济分类由系统生成";
  return [{ field: "note", severity: "confirm", message, remedy, rule: null, refused: false, blank: false }];
}

/** An amount out of all proportion is asked about, its other reading offered. */
function doubtedAmount({ line, unread }: ReturnType<typeof readLine>, context: EntryContext): EntryRemark[] {
  if (unread.has("amount") || unread.has("economic") || unread.has("unit")) return [];
  const doubt = doubtOf(line, context.yardsticks ?? yardsticksOf(context.book));
  if (!doubt) return [];
  const offer = { label: `改为 ${amountWords(doubt.other)}`, value: doubt.other };
  const message = questionOf(line.amount, doubt);
  return [
    {
      field: "amount",
      severity: "confirm",
      message,
      remedy: null,
      rule: AMT_01.id,
      refused: false,
      blank: false,
      offer,
    },
  ];
}

function judgeLine(value: object, context: EntryContext, codes: CodeBooks): EntryRemark[] {
  const read = readLine(value);
  const { line, unread } = read;
  return [
    ...findInLine(line, unread, context.book, context.basis).map((found) => remarkOf(found, value)),
    ...doubtedAmount(read, context),
    ...unexplainedChoice(line, context, codes),
  ];
}

function judgeRow(entity: EntryEntity, value: object, sound: boolean, context: EntryContext): EntryRemark[] {
  if (entity === "line") {
    return judgeLine(value, context, codesOf(context.book, context.basis));
  }
  if (!sound) return [];
  return findInRow(entity, value as EntryValues[typeof entity], context.book, context.basis).map((found) =>
    remarkOf(found, value),
  );
}

/**
 * What is to be said of a row while it is entered, field by field, what blocks first. `value` may be half typed: blank
 * fields are asked for (`blank`), malformed ones explained, and rules judge what is there. The rules are those of the
 * catalogue, run on a book of this one row, so their words are those of the findings.
 */
export function checkRow(entity: EntryEntity, value: object, context: EntryContext): EntryRemark[] {
  const codes = codesOf(context.book, context.basis);
  const parsed = entrySchemas[entity].safeParse(value);
  const faults = parsed.success ? [] : formFaults(entity, parsed.error, value);
  const remarks = faults.map((fault) =>
    refused(fault.field, messageOf(fault, value), remedyOf(fault, value, codes), fault.blank),
  );
  remarks.push(...judgeRow(entity, parsed.success ? (parsed.data as object) : value, parsed.success, context));
  const reference = parsed.success ? referenceFault(entity, parsed.data, context.book) : null;
  if (reference && !remarks.some(({ field }) => field === reference.field)) {
    remarks.push(refused(reference.field, reference.message));
  }
  const scope = scopeRefusal(context.units, entity, unitOf(entity, value));
  if (scope && !remarks.some(({ field }) => field === "unit")) remarks.push(refused("unit", scope));
  const order: readonly Severity[] = ["block", "confirm", "note"];
  return remarks.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
