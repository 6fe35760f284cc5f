import { writeWorkbook } from "@/lib/packet/xlsx/workbook";
import { columnName, type Sheet, type Validation } from "@/lib/packet/xlsx/worksheet";
import { formSheet, HEAD_ROWS } from "../import/form-sheet";
import { GUIDE_WIDTHS, guideColumns, guideHead, guideSection } from "../import/guide";
import type { RowCells } from "../import/kinds";
import { LIST_SPECS } from "./columns";
import { LIST_NAMES, type ListName, type Lists } from "./types";

/** The sheet that says how to fill in the others. */
export const LISTS_GUIDE = "填写说明";

const LISTS_TITLE = "初始化";

/** So many rows of another sheet are offered as choices. */
const OFFERED = 5_000;

const RULES = [
  "从第 4 行起每行填一条；请勿改动表头（第 3 行）的文字和工作表的名称，列的次序可以调整，多余的工作表和列不读取。",
  "带 * 的列必填。编码、账号按文本填写，不要丢失前面的零。灰底的列供对照，不必填写。",
  "上传后先列出新增、修改和有误的内容，确认后才写入；有一处有误，全部不写入。同一文件可以反复上传。",
  "只新增和修改，从不删除：文件中没有的部门、单位、人员和角色保留不变；停用、并入和收回角色请在相应页面办理。",
  "选填的单元格空着的，保留系统中已有的内容。部门编码、单位编码和账号是识别同一条的依据，改动即视为另一条。",
];

/** What may stand in a column: one of what another sheet lists. */
const FROM: Partial<Record<ListName, Readonly<Record<string, { list: ListName; column: string; message: string }>>>> = {
  departments: {
    section: {
      list: "sections",
      column: "name",
      message: "“归口”表中没有这个名称。系统中已有的归口可以不列入，是否继续？",
    },
  },
  units: {
    department: {
      list: "departments",
      column: "code",
      message: "“部门”表中没有这个编码。系统中已有的部门可以不列入，是否继续？",
    },
  },
  roles: {
    account: {
      list: "people",
      column: "account",
      message: "“人员”表中没有这个账号。系统中已有的人员可以不列入，是否继续？",
    },
  },
};

function allowedIn(list: ListName): Record<string, Validation["allowed"] & { message: string }> {
  return Object.fromEntries(
    Object.entries(FROM[list] ?? {}).map(([id, { list: other, column, message }]) => {
      const { sheet, columns } = LIST_SPECS[other];
      const letter = columnName(columns.findIndex((one) => one.id === column));
      return [id, { cells: `${sheet}!$${letter}$${HEAD_ROWS + 1}:$${letter}$${OFFERED}`, message }];
    }),
  );
}

function listSheet(list: ListName, { [list]: rows }: Lists): Sheet {
  const { sheet, owner, columns } = LIST_SPECS[list];
  return formSheet({
    ...{ name: sheet, title: sheet, owner, columns },
    rows: rows as readonly RowCells[],
    allowed: allowedIn(list),
  });
}

function guide(): Sheet {
  const head = guideHead(`${LISTS_TITLE}${LISTS_GUIDE}`, RULES);
  const parts = LIST_NAMES.flatMap((list) => {
    const { sheet, columns } = LIST_SPECS[list];
    return [guideSection(sheet), ...guideColumns(columns)];
  });
  return {
    ...{ name: LISTS_GUIDE, widths: GUIDE_WIDTHS, rows: [...head, ...parts] },
    merges: head.map((_, row) => ({ top: row, left: 0, bottom: row, right: GUIDE_WIDTHS.length - 1 })),
    ...{ orientation: "landscape", frozen: { rows: 0, columns: 0 }, titleRows: 0, pageHeader: "" },
  };
}

/**
 * The workbook 初始化.xlsx with these rows: 填写说明 and a sheet for each list. Reading it gives the same rows back. The same
 * rows give the same bytes.
 *
 * @throws PacketError when a text is longer than a worksheet cell can hold
 */
export function listsWorkbook(lists: Lists): Buffer {
  const sheets = [guide(), ...LIST_NAMES.map((list) => listSheet(list, lists))];
  return writeWorkbook(sheets, { title: LISTS_TITLE, creator: "" });
}

/** Lists without a row, to be filled in. */
export const EMPTY_LISTS: Lists = { sections: [], departments: [], units: [], people: [], roles: [] };
