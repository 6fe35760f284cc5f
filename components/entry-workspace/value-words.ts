import { codeBooks } from "@/lib/domain/classification";
import { editionOf } from "@/lib/domain/editions";
import type { EntryRows } from "@/lib/domain/entry/apply";
import type { EntryEntity } from "@/lib/domain/entry/change";
import { fieldLabel } from "@/lib/domain/entry/labels";
import { displayAmount } from "@/lib/domain/entry/paste-amount";
import {
  CLASS_TERMS,
  EXPENSE_TERMS,
  PROCUREMENT_TERMS,
  PROJECT_CATEGORY_TERMS,
  PROJECT_TIER_TERMS,
  RELATION_TERMS,
  SOURCE_TERMS,
} from "@/lib/domain/labels";

/** One field of a row in two versions, as a person reads it. */
export interface FieldWords {
  field: string;
  label: string;
  mine: string;
  theirs: string;
  same: boolean;
}

const TERMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  source: SOURCE_TERMS,
  class: CLASS_TERMS,
  expense: EXPENSE_TERMS,
  tier: PROJECT_TIER_TERMS,
  relation: RELATION_TERMS,
};
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

function wordsOf(entity: EntryEntity, field: string, value: unknown, { head, project }: EntryRows): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return AMOUNT_FIELD.test(field) ? `${displayAmount(value, "yuan")} 元` : String(value);
  const text = String(value);
  const name = field.slice(field.lastIndexOf(".") + 1);
  if (name === "unit" && entity !== "project") return head.units.find(({ code }) => code === text)?.name ?? text;
  if (name === "project") return project.find((one) => one.value.code === text)?.value.name ?? text;
  if (name in TREES) {
    const tree = codeBooks(editionOf(head.edition).codeBookYear)[TREES[name as keyof typeof TREES]];
    return [text, tree.get(text)?.name].filter(Boolean).join(" ");
  }
  return termsOf(entity, name)?.[text] ?? text;
}

/** Every leaf of a row by its path: `indicators[2].weight`. */
function leavesOf(value: unknown, path: string, found: Map<string, unknown>): Map<string, unknown> {
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
  rows: EntryRows,
): FieldWords[] {
  const mine = leavesOf(versions.mine ?? {}, "", new Map());
  const theirs = leavesOf(versions.theirs ?? {}, "", new Map());
  const fields = [...new Set([...mine.keys(), ...theirs.keys()])].filter((field) => field !== "id");
  const words = fields.map((field): FieldWords => {
    const [my, their] = [mine, theirs].map((leaves) => wordsOf(entity, field, leaves.get(field), rows));
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
  performance: "整体绩效",
  assets: "国有资产",
  priorYear: "上年数",
  narrative: "文字说明",
};

/** What a row is called where it is named among others: 支出明细 L012、项目“…”. */
export function rowName(entity: EntryEntity, value: object | null): string {
  const words = ENTITY_WORDS[entity];
  if (value === null) return words;
  if ("id" in value && typeof value.id === "string" && /^L\d+$/.test(value.id)) return `${words} ${value.id}`;
  return "name" in value && typeof value.name === "string" ? `${words}“${value.name}”` : words;
}
