/** What a book has any number of. */
export type CountedRows =
  | "lines"
  | "revenues"
  | "carryForward"
  | "projects"
  | "indicators"
  | "procurement"
  | "unitStatements"
  | "priorLines";

export type RowCounts = Readonly<Record<CountedRows, number>>;

/** The largest file of a book that is taken, in megabytes of 1,048,576 bytes. */
export const MAX_BOOK_MEGABYTES = 32;

/** How many rows of a kind a budget may have where nothing else is set: several times the largest department of a county. */
export const DEFAULT_MAX_ROWS = 20_000;

/** Rows that are added up may be many; of these every one is a row of a printed table, or a form of its own. */
const PRINTED_ONE_BY_ONE: ReadonlySet<CountedRows> = new Set<CountedRows>(["projects", "procurement"]);
const PRINTED_SHARE = 4;

/** What people call them. */
export const COUNTED_TERMS: Readonly<Record<CountedRows, string>> = {
  lines: "支出明细",
  revenues: "收入",
  carryForward: "结转下年",
  projects: "项目",
  indicators: "绩效指标",
  procurement: "政府采购",
  unitStatements: "单位填报",
  priorLines: "上年支出",
};

const KINDS = Object.keys(COUNTED_TERMS) as CountedRows[];

/** How many rows of a kind a budget may have. @param maxRows as it is set */
export function rowLimit(kind: CountedRows, maxRows: number): number {
  return PRINTED_ONE_BY_ONE.has(kind) ? Math.ceil(maxRows / PRINTED_SHARE) : maxRows;
}

/** 20,000 */
export const grouped = (count: number) => count.toLocaleString("en-US");

export const TOO_MANY_REMEDY =
  "请核对是否重复导入或混入了其他部门的内容，并把同类的小额行合并；确实需要更多的，请联系系统管理员调整上限（MAX_ROWS）。";

/** Says that there are more rows than a budget may have, and what to do; null when there are not. */
export function tooManyRows(counts: Partial<RowCounts>, maxRows: number): string | null {
  const over = KINDS.find((kind) => (counts[kind] ?? 0) > rowLimit(kind, maxRows));
  if (!over) return null;
  const [found, limit] = [grouped(counts[over] ?? 0), grouped(rowLimit(over, maxRows))];
  return `${COUNTED_TERMS[over]}共 ${found} 行，超过一份预算 ${limit} 行的上限，没有保存。${TOO_MANY_REMEDY}`;
}

const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);

const fieldOf = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;

/** Counts the rows of what may be a book, before anything of it is read. @param json as parsed, from anybody */
export function countRows(json: unknown): RowCounts {
  const projects = fieldOf(json, "projects");
  const ofProjects = Array.isArray(projects) ? projects.map((one) => lengthOf(fieldOf(one, "indicators"))) : [];
  return {
    lines: lengthOf(fieldOf(json, "lines")),
    revenues: lengthOf(fieldOf(json, "revenues")),
    carryForward: lengthOf(fieldOf(json, "carryForward")),
    projects: lengthOf(projects),
    indicators: ofProjects.reduce(
      (sum, one) => sum + one,
      lengthOf(fieldOf(fieldOf(json, "performance"), "indicators")),
    ),
    procurement: lengthOf(fieldOf(json, "procurement")),
    unitStatements: lengthOf(fieldOf(json, "unitStatements")),
    priorLines: lengthOf(fieldOf(fieldOf(json, "priorYear"), "lines")),
  };
}
