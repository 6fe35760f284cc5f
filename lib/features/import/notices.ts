import { reference } from "@/lib/packet/xlsx/worksheet";
import { AMOUNT_UNITS } from "./amount-unit";
import type { ImportKind } from "./kinds";
import { isAside } from "./layout";
import type { SheetReader } from "./read-sheet";
import type { ImportNotice, ImportRefusal, NoticeKind } from "./result";
import { countedFen, totalNotices } from "./totals";
import { cellsInWords, headingInWords, rowsInWords, yuan } from "./words";

type Reader = SheetReader<ImportKind>;

const TEXTS = 3;

const note = ({ found }: Reader, kind: NoticeKind, message: string): ImportNotice => ({
  kind,
  sheet: found.sheet.name,
  message,
});

const hasAmounts = ({ found }: Reader) => found.columns.some(({ column }) => column.kind === "amount");

/** 2 行、150,000.00 元 */
const counted = (reader: Reader, rows: number, fen: number) =>
  `${rows} 行${hasAmounts(reader) ? `、${yuan(fen)}` : ""}`;

function ownColumns(reader: Reader): ImportNotice[] {
  const { found, reading } = reader;
  const headed = found.own.map(({ heading, at }) => headingInWords(heading, at));
  const strange = [...reading.strangeColumns].sort((a, b) => a - b).map((at) => headingInWords("", at));
  const all = [...headed, ...strange];
  if (all.length === 0) return [];
  return [note(reader, "columns", `不是本表的列，没有读取：${all.join("、")}`)];
}

function otherRows(reader: Reader): ImportNotice[] {
  const { headings, asides, empty } = reader.reading;
  const texts = asides.slice(0, TEXTS).map(({ text }) => `“${text}”`);
  const more = asides.length > TEXTS ? " 等" : "";
  return [
    ...(headings.length > 0
      ? [note(reader, "headings", `${rowsInWords(headings)}是重复的表头，没有作为数据读取`)]
      : []),
    ...(asides.length > 0
      ? [
          note(
            reader,
            "aside",
            `${rowsInWords(asides.map(({ row }) => row))}是签署或说明，没有作为数据读取：${texts.join("、")}${more}`,
          ),
        ]
      : []),
    ...(empty.length > 0 ? [note(reader, "empty", `${rowsInWords(empty)}只有公式，没有内容，视为空行`)] : []),
  ];
}

/** What of a sheet was not read. */
export function ignoredIn(reader: Reader): ImportNotice[] {
  const totals = totalNotices(reader.reading.counted, reader.found.sheet.name);
  return [...ownColumns(reader), ...totals.filter(({ kind }) => kind === "total"), ...otherRows(reader)];
}

function hiddenColumns(reader: Reader): ImportNotice[] {
  const { sheet, columns } = reader.found;
  const stretches = sheet.hiddenColumns ?? [];
  const hidden = columns.filter(
    ({ column, at }) => !isAside(column) && stretches.some(([first, last]) => first <= at && at <= last),
  );
  const filled = hidden.filter(({ at }) =>
    sheet.rows.slice(reader.found.headRows).some(({ cells }) => cells.some(({ column }) => column === at)),
  );
  if (filled.length === 0) return [];
  const list = filled.map(({ heading, at }) => headingInWords(heading, at)).join("、");
  return [note(reader, "hiddenColumns", `隐藏的列也已读取：${list}`)];
}

/** Rows and sheets that people do not see. */
function hiddenRows(reader: Reader, leaveHidden: boolean): ImportNotice[] {
  const { found, reading } = reader;
  const data = reading.counted.filter(({ kind }) => kind === "data").length;
  if (found.sheet.hidden) {
    if (data === 0) return [];
    const words = counted(reader, data, reading.hidden.fen);
    if (leaveHidden) return [note(reader, "leftOut", `工作表是隐藏的，没有读取：${words}`)];
    return [note(reader, "hiddenSheet", `工作表是隐藏的，其中 ${words}也已读取；如不应导入，请选择不读取隐藏的内容`)];
  }
  const { rows, fen } = reading.hidden;
  if (rows.length === 0) return [];
  const words = `${rowsInWords(rows)}是隐藏的（筛选掉的或隐藏的），共 ${counted(reader, rows.length, fen)}`;
  if (leaveHidden) return [note(reader, "leftOut", `${words}，没有读取`)];
  return [note(reader, "hiddenRows", `${words}，也已读取；如不应导入，请选择不读取隐藏的内容`)];
}

function mergedAreas(reader: Reader): ImportNotice[] {
  const areas = [...reader.reading.areas].filter(
    ({ top }) => top > (reader.found.sheet.rows[reader.found.headRows - 1]?.number ?? 0),
  );
  if (areas.length === 0) return [];
  const refs = areas.map(
    ({ top, bottom, left, right }) => `${reference(top - 1, left)}:${reference(bottom - 1, right)}`,
  );
  const list = refs.length > 12 ? `${refs.slice(0, 12).join("、")} 等 ${refs.length} 处` : refs.join("、");
  return [note(reader, "merged", `合并的单元格按其中每一行都填有同样内容读取：${list}`)];
}

function unitsOfFormat(reader: Reader): ImportNotice[] {
  const cells = reader.reading.unitsOfFormat;
  const words = [...new Set(cells.map((cell) => cell.words))];
  return words.map((word) => {
    const list = cellsInWords(cells.filter((cell) => cell.words === word));
    return note(reader, "amountUnit", `${list} 的数字格式显示“${word}”，按显示的单位读取，换算为元`);
  });
}

function years(reader: Reader): ImportNotice[] {
  const cells = reader.reading.yearsOfSource;
  if (cells.length === 0) return [];
  return [note(reader, "carriedOver", `${cellsInWords(cells)} 的资金来源写明了是否上年结转，已按其读取`)];
}

/** How something of a sheet was read that people might take otherwise. */
export function namedIn(reader: Reader, leaveHidden: boolean): ImportNotice[] {
  const totals = totalNotices(reader.reading.counted, reader.found.sheet.name);
  return [
    ...hiddenRows(reader, leaveHidden),
    ...hiddenColumns(reader),
    ...totals.filter(({ kind }) => kind === "difference"),
    ...unitsOfFormat(reader),
    ...years(reader),
    ...mergedAreas(reader),
  ];
}

/** A note below the table that names another unit of money than the headings. */
export function unitFaults({ found, reading }: Reader): ImportRefusal[] {
  return reading.unitNotes.flatMap(({ cell, unit }) => {
    if (AMOUNT_UNITS[unit] === AMOUNT_UNITS[found.amountUnit]) return [];
    const message = `${cell} 写明单位是${unit}，表头是${found.amountUnit}，不能确定金额的单位，请改正其中一处`;
    return [{ sheet: found.sheet.name, cell, found: "", message }];
  });
}

/** The sheets that were read, where there are several, and rows that stand in two of them alike. */
export function acrossSheets(
  readers: readonly Reader[],
  contentOf: (row: object) => string,
  leaveHidden: boolean,
): ImportNotice[] {
  const read = readers.filter(({ reading }) => reading.rows.length > 0);
  if (read.length < 2) return [];
  const list = read.map((reader) => {
    const { rows, counted: all } = reader.reading;
    return `“${reader.found.sheet.name}”${counted(reader, rows.length, countedFen(all, leaveHidden))}`;
  });
  const notices: ImportNotice[] = [
    { kind: "sheets", sheet: "", message: `共读取 ${read.length} 张工作表：${list.join("；")}` },
  ];
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const { found, reading } of read) {
    for (const { row, value } of reading.rows) {
      const content = contentOf(value);
      const before = seen.get(content);
      if (before === undefined) seen.set(content, found.sheet.name);
      else if (before !== found.sheet.name) twice.push(`“${found.sheet.name}”第 ${row} 行`);
    }
  }
  if (twice.length > 0) {
    const some = twice.length > 5 ? `${twice.slice(0, 5).join("、")} 等` : twice.join("、");
    const message = `有 ${twice.length} 行在另一张工作表中有完全相同的一行，请核对没有重复读取：${some}`;
    notices.push({ kind: "twice", sheet: "", message });
  }
  return notices;
}
