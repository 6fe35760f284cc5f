export const KINDS = ["line", "amount", "cell", "sentence", "finding"] as const;
export type DifferenceKind = (typeof KINDS)[number];

export const KIND_LABELS: Readonly<Record<DifferenceKind, string>> = {
  line: "支出明细",
  amount: "其他数据",
  cell: "套表",
  sentence: "说明",
  finding: "校验",
};

/** One difference as the page lists it. */
export interface Difference {
  key: string;
  kind: DifferenceKind;
  /** under which heading it stands: 支出明细, 表三 …, 说明 */
  group: string;
  /** where it is; for lines and amounts the whole difference in words */
  words: string;
  /** null where there was nothing */
  before: string | null;
  /** null where there is nothing any more */
  after: string | null;
  /** the tables that it stands in or moves: 表三 */
  sheets: readonly string[];
  /** what the drawer can be opened at; null where the budget as it is now has no such place */
  subject: string | null;
}
