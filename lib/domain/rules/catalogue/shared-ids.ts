/** How many rules each group of the catalogue has; their ids are numbered through: STR-01, STR-02, … */
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
} as const;

/** The groups of the catalogue in order. */
export type RuleGroup = keyof typeof GROUPS;

/** The id of every rule of the catalogue, checked or not, in its order. */
export const CATALOGUE_IDS: readonly string[] = Object.entries(GROUPS).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `${group}-${String(index + 1).padStart(2, "0")}`),
);
