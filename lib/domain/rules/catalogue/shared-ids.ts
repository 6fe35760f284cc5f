/** How many rules each group of the catalogue began with; their ids are numbered through: STR-01, STR-02, … */
const GROUPS = {
  STR: 12,
  SUM: 14,
  X: 22,
  CLS: 16,
  NAR: 20,
  SG: 8,
  JG: 3,
  ZC: 5,
  JX: 14,
  ZCH: 4,
  PRO: 13,
  AMT: 0,
  UNT: 0,
  STF: 0,
  DUP: 0,
  PRI: 0,
  TXT: 0,
} as const;

/** What the rules of a group are about; the first part of their ids. */
export type RuleGroup = keyof typeof GROUPS;

/** The groups in order. */
export const RULE_GROUPS = Object.keys(GROUPS) as readonly RuleGroup[];

/** The id of every rule the catalogue began with, checked or not, in its order. Later rules are numbered on. */
export const CATALOGUE_IDS: readonly string[] = Object.entries(GROUPS).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `${group}-${String(index + 1).padStart(2, "0")}`),
);

/** The group of a rule. */
export function groupOf(id: string): RuleGroup {
  return id.slice(0, id.indexOf("-")) as RuleGroup;
}

/** The order of the catalogue: by group, then number. */
export function compareIds(a: string, b: string): number {
  const byGroup = RULE_GROUPS.indexOf(groupOf(a)) - RULE_GROUPS.indexOf(groupOf(b));
  return byGroup || (a < b ? -1 : a > b ? 1 : 0);
}
