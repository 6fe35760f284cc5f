import { SOURCE_TERMS } from "@/lib/domain/book/terms";
import type { CodeTree, CodeTreeName } from "@/lib/domain/classification";
import type { Basis } from "@/lib/domain/editions/basis";
import type { CellValue } from "@/lib/domain/entry/columns";
import { fieldLabel } from "@/lib/domain/entry/labels";
import { printable } from "@/lib/packet/text";
import type { ImportColumn, RowCells } from "../kinds";

/** The heading of the column in which amounts stand. Another unit has another heading, so that 万元 is never read as 元. */
export const AMOUNT_HEADING = `${fieldLabel("line", "amount")}（元）`;

export const UNIT_COLUMN: ImportColumn = {
  kind: "unit",
  id: "unit",
  heading: "单位编码",
  required: true,
  width: 12,
  hint: "本表所列单位的编码",
};

export const SOURCE_COLUMN: ImportColumn = {
  kind: "choice",
  terms: SOURCE_TERMS,
  id: "source",
  heading: fieldLabel("line", "source"),
  required: true,
  width: 22,
  hint: "从下拉列表选择",
};

export const CARRIED_OVER_COLUMN: ImportColumn = {
  kind: "boolean",
  id: "carriedOver",
  heading: fieldLabel("line", "carriedOver"),
  required: false,
  width: 10,
  hint: "用上年结转资金安排的填“是”；不填为“否”",
};

export const AMOUNT_COLUMN: ImportColumn = {
  kind: "amount",
  id: "amount",
  heading: AMOUNT_HEADING,
  required: true,
  width: 18,
  hint: "以元为单位，最多两位小数；没有金额填 0，不能空着",
};

/** A column of codes and beside it one that shows their names. */
export function codeColumns(id: string, tree: CodeTreeName, heading: string, required: boolean, hint: string) {
  const digits = tree === "function" ? 7 : 5;
  const code: ImportColumn = {
    kind: "code",
    tree,
    id,
    heading,
    required,
    width: 16,
    hint: `${digits} 位编码；${hint}`,
  };
  const name: ImportColumn = { ...INFO, id: nameColumnOf(id), heading: `${heading}名称`, hint: NAME_HINT };
  return [code, name];
}

/** The id of the column that shows the names of the codes of another. */
export const nameColumnOf = (id: string) => `${id}Name`;

const NAME_HINT = "可不填；与编码的名称不一致时不导入";
const INFO = { kind: "info", required: false, width: 34, hint: "供对照，导入时不读取" } as const;

/** The column that shows the name of a project beside its code. */
export const PROJECT_NAME_COLUMN: ImportColumn = { ...INFO, id: "projectName", heading: "项目名称" };

/** Names of codes in the book's year. */
export function codeNames(edition: string, tree: CodeTreeName, basis: Basis): (code: string | null) => string | null {
  const codes: CodeTree = basis.codesOf(edition)[tree];
  return (code) => (code === null ? null : (codes.get(code)?.name ?? null));
}

/** A cell as the type that its column gives it; `rowOf` is only given cells that hold what their columns take. */
export function cell<T extends CellValue>(cells: RowCells, id: string): T {
  return (cells[id] ?? null) as T;
}

/** A text that may be empty, as every document and therefore a template prints it. */
export function printedText(text: string): string {
  return printable(text).trim();
}

/** A text that is null when it says nothing. Its blanks at the ends are kept. */
export function printedNote(text: string | null): string | null {
  return text === null || printedText(text) === "" ? null : printable(text);
}
