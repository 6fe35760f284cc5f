import type { CodeBooks } from "../classification";
import type { Basis } from "../editions/basis";
import { codesOf } from "../editions/codes";
import {
  CLASS_TERMS,
  EXPENSE_TERMS,
  NEWNESS_TERMS,
  PROCUREMENT_TERMS,
  PROJECT_CATEGORY_TERMS,
  PROJECT_TIER_TERMS,
  RELATION_TERMS,
  SOURCE_TERMS,
} from "../labels";
import { displayAmount } from "../money";
import type { EntryRows } from "./apply";
import type { EntryEntity } from "./change";
import { fieldLabel } from "./labels";

/** One field of a row in two versions, as a person reads it. */
export interface FieldWords {
  field: string;
  label: string;
  mine: string;
  theirs: string;
  same: boolean;
}

/** What codes in rows are called; one that is unknown is named by itself. */
export interface ValueNames {
  unit(code: string): string | undefined;
  project(code: string): string | undefined;
  codes: CodeBooks;
}

/** The names that a budget's own rows know. */
export function namesIn({ head, project, codeNames, priorYear }: EntryRows, basis: Basis): ValueNames {
  return {
    unit: (code) => head.units.find((one) => one.code === code)?.name,
    project: (code) => project.find(({ value }) => value.code === code)?.value.name,
    codes: codesOf({ edition: head.edition, codeNames: codeNames.value, priorYear: priorYear?.value ?? null }, basis),
  };
}

const TERMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  source: SOURCE_TERMS,
  class: CLASS_TERMS,
  expense: EXPENSE_TERMS,
  tier: PROJECT_TIER_TERMS,
  relation: RELATION_TERMS,
};
/** 新设立, 新纳入预算, where the declaration of 无上年数 has a kind. */
const NEWNESS_FIELD = /^noPriorYear\.(department|units\[\d+\]\.kind)$/;
const TREES = {
  function: "function",
  economic: "departmentEconomic",
  governmentEconomic: "governmentEconomic",
} as const;
const AMOUNT_FIELD = /(^|\.)(amount|localTransfer|operatingExpense)$|^threePublic\./;
const LISTS_OF_ROWS: ReadonlySet<EntryEntity> = new Set(["line", "revenue", "carryForward", "procurement"]);

function termsOf(entity: EntryEntity, name: string): Readonly<Record<string, string>> | undefined {
  if (name === "category") return entity === "procurement" ? PROCUREMENT_TERMS : PROJECT_CATEGORY_TERMS;
  return TERMS[name];
}

function wordsOf(entity: EntryEntity, field: string, value: unknown, names: ValueNames): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return AMOUNT_FIELD.test(field) ? `${displayAmount(value, "yuan")} 元` : String(value);
  const text = String(value);
  const name = field.slice(field.lastIndexOf(".") + 1);
  if (name === "unit" && entity !== "project") return names.unit(text) ?? text;
  if (name === "project") return names.project(text) ?? text;
  if (name in TREES) {
    const tree = names.codes[TREES[name as keyof typeof TREES]];
    return [text, tree.get(text)?.name].filter(Boolean).join(" ");
  }
  const terms: Readonly<Record<string, string>> | undefined = NEWNESS_FIELD.test(field)
    ? NEWNESS_TERMS
    : termsOf(entity, name);
  return terms?.[text] ?? text;
}

/** Every leaf of a value by its path: `indicators[2].weight`. */
export function leavesOf(value: unknown, path = "", found = new Map<string, unknown>()): Map<string, unknown> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) leavesOf(item, `${path}[${index}]`, found);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value)) leavesOf(item, path ? `${path}.${name}` : name, found);
  } else found.set(path, value);
  return found;
}

/**
 * Two versions of a row beside each other: of a row in a list every field, of a form only the fields that differ. A
 * version that is null is a deleted row and has no fields.
 */
export function fieldWords(
  entity: EntryEntity,
  versions: { mine: object | null; theirs: object | null },
  names: ValueNames,
): FieldWords[] {
  const mine = leavesOf(versions.mine ?? {});
  const theirs = leavesOf(versions.theirs ?? {});
  const fields = [...new Set([...mine.keys(), ...theirs.keys()])].filter((field) => field !== "id");
  const words = fields.map((field): FieldWords => {
    const [my, their] = [mine, theirs].map((leaves) => wordsOf(entity, field, leaves.get(field), names));
    const label = fieldLabel(entity, field);
    return { field, label, mine: my ?? "", theirs: their ?? "", same: mine.get(field) === theirs.get(field) };
  });
  return words.filter(({ same, mine, theirs }) => (LISTS_OF_ROWS.has(entity) ? mine + theirs !== "" : !same));
}

/** What a kind of row is called. */
export const ENTITY_WORDS: Readonly<Record<EntryEntity, string>> = {
  line: "支出明细",
  revenue: "收入",
  carryForward: "结转下年",
  project: "项目",
  procurement: "政府采购",
  unitStatement: "单位填报",
  performance: "整体绩效",
  assets: "国有资产",
  priorYear: "上年数",
  narrative: "文字说明",
  codeNames: "科目名称",
};

/** What a row is called where it is named among others: 支出明细 L012、项目“…”. */
export function rowName(entity: EntryEntity, value: object | null): string {
  const words = ENTITY_WORDS[entity];
  if (value === null) return words;
  if ("id" in value && typeof value.id === "string" && /^L\d+$/.test(value.id)) return `${words} ${value.id}`;
  return "name" in value && typeof value.name === "string" ? `${words}“${value.name}”` : words;
}
