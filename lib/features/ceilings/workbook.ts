import { STAGE_LABELS } from "@/lib/domain/labels";
import { type Fen, formatYuan } from "@/lib/domain/money";
import { writeWorkbook } from "@/lib/packet/xlsx/workbook";
import type { Sheet } from "@/lib/packet/xlsx/worksheet";
import { formSheet, HEAD_ROWS } from "../import/form-sheet";
import { GUIDE_WIDTHS, guideColumns, guideHead } from "../import/guide";
import type { RowCells } from "../import/kinds";
import { LISTS_GUIDE } from "../lists/workbook";
import { CEILING_KEYS, CEILING_SPEC, columnOf } from "./sheet";
import type { CeilingBudget, CeilingStanding } from "./standing";

/** Codes and names of department and unit stay in place. */
const FROZEN = 4;

const RULES = [
  "从第 4 行起每行一个单位，每列一个支出类别和资金来源；请勿改动表头（第 3 行）的文字和工作表的名称。",
  "金额以元为单位，最多两位小数。灰底的列供对照，不读取；删去不用的行和列不影响其余的控制数。",
  "空着的单元格保留系统中已有的控制数；要改为没有的，请填 0。一个单位只要有一项控制数，没有列出的类别和来源就不能安排。",
  "一上之前、一上期间和控制数阶段都可以录入；二上提交以后，须先退回为草稿。还没有建预算的部门，请先新建预算。",
  "上传后先列出新增、修改和有误的单元格，确认后才写入；有一处有误，全部不写入。同一文件可以反复上传。",
];

function rowsOf(
  { id, code, name, stage, units, ceilings }: CeilingBudget,
  planned: ReadonlyMap<string, Fen>,
): RowCells[] {
  return units.map((unit) => {
    const own = ceilings.filter((one) => one.unit === unit.code);
    const amounts = CEILING_KEYS.map((key) => {
      const set = own.find((one) => one.class === key.class && one.source === key.source);
      return [columnOf(key), set?.amount ?? null];
    });
    return {
      ...{ department: code, departmentName: name, unit: unit.code, unitName: unit.name, stage: STAGE_LABELS[stage] },
      planned: formatYuan(planned.get(`${id} ${unit.code}`) ?? 0),
      ...Object.fromEntries(amounts),
    };
  });
}

function guide(title: string): Sheet {
  const head = guideHead(`${title}${LISTS_GUIDE}`, RULES);
  return {
    ...{ name: LISTS_GUIDE, widths: GUIDE_WIDTHS, rows: [...head, ...guideColumns(CEILING_SPEC.columns)] },
    merges: head.map((_, row) => ({ top: row, left: 0, bottom: row, right: GUIDE_WIDTHS.length - 1 })),
    ...{ orientation: "landscape", frozen: { rows: 0, columns: 0 }, titleRows: 0, pageHeader: "" },
  };
}

/**
 * The workbook of the 控制数 of a year: all units of all budgets, filled with what is set. Reading it gives the same back.
 *
 * @param planned what units plan (`plannedByUnit`), for comparison
 */
export function ceilingsWorkbook(standing: CeilingStanding, planned: ReadonlyMap<string, Fen>): Buffer {
  const { sheet, owner, columns } = CEILING_SPEC;
  const title = `${standing.year}年部门预算控制数`;
  const rows = standing.budgets.flatMap((budget) => rowsOf(budget, planned));
  const form = formSheet({ name: sheet, title, owner, columns, rows });
  const frozen = { rows: HEAD_ROWS, columns: FROZEN };
  return writeWorkbook([{ ...form, frozen }, guide(title)], { title, creator: "" });
}
