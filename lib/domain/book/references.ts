import { BookError, quote } from "./error";
import type { BudgetBook } from "./types";

function refuseDuplicates<T>(items: T[], list: string, key: keyof T & string, what: string): Set<unknown> {
  const first = new Map<unknown, number>();
  items.forEach((item, index) => {
    const id = item[key];
    const before = first.get(id);
    if (before !== undefined) {
      throw new BookError(
        `${list}[${index}].${key}`,
        quote(id),
        `${what}重复，已用于 ${list}[${before}]，请改为唯一的${what}`,
      );
    }
    first.set(id, index);
  });
  return new Set(first.keys());
}

function refuseMissing(known: Set<unknown>, id: string, path: string, what: string): void {
  if (known.has(id)) return;
  const list = known.size ? `现有${what}：${[...known].slice(0, 8).join("、")}` : `本预算还没有${what}`;
  throw new BookError(path, quote(id), `所指的${what}不存在（${list}）`);
}

/**
 * Checks that the parts of a book name each other: unique ids, and no line, revenue, project or purchase that names
 * a missing unit or project.
 *
 * @throws BookError for the first that does not
 */
export function checkReferences(book: BudgetBook): void {
  const units = refuseDuplicates(book.units, "units", "code", "单位编码");
  const projects = refuseDuplicates(book.projects, "projects", "code", "项目编码");
  refuseDuplicates(book.lines, "lines", "id", "明细行编号");
  refuseDuplicates(book.codeNames, "codeNames", "code", "科目编码");
  const unitOf = (list: string, items: { unit: string }[]) => {
    for (const [index, item] of items.entries()) refuseMissing(units, item.unit, `${list}[${index}].unit`, "单位");
  };
  unitOf("lines", book.lines);
  unitOf("revenues", book.revenues);
  unitOf("carryForward", book.carryForward);
  unitOf("projects", book.projects);
  unitOf("procurement", book.procurement);
  const statements = book.unitStatements ?? [];
  refuseDuplicates(statements, "unitStatements", "unit", "单位编码");
  unitOf("unitStatements", statements);
  const projectOf = (list: string, items: { project: string | null }[]) => {
    for (const [index, item] of items.entries()) {
      if (item.project !== null) refuseMissing(projects, item.project, `${list}[${index}].project`, "项目");
    }
  };
  projectOf("lines", book.lines);
  projectOf("procurement", book.procurement);
  checkClasses(book);
}

function checkClasses(book: BudgetBook): void {
  book.lines.forEach((line, index) => {
    const path = `lines[${index}]`;
    if (line.class === "basic" && line.expense === null) {
      throw new BookError(
        `${path}.expense`,
        "空缺",
        "基本支出应注明 personnel（人员经费）或 operating（日常公用经费）",
      );
    }
    if (line.class === "project" && line.expense !== null) {
      throw new BookError(`${path}.expense`, quote(line.expense), "项目支出不分人员、公用，应删去此项");
    }
    if (line.class === "basic" && line.project !== null) {
      throw new BookError(`${path}.project`, quote(line.project), "基本支出不属于项目，应删去此项或改为项目支出");
    }
  });
}
