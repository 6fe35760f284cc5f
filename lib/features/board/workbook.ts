import { STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import { type Fen, formatYuan } from "@/lib/domain/money";
import { printable, wrappedLines } from "@/lib/packet/text";
import type { CellStyle } from "@/lib/packet/xlsx/styles";
import { writeWorkbook } from "@/lib/packet/xlsx/workbook";
import type { Sheet, SheetCell, SheetRow } from "@/lib/packet/xlsx/worksheet";
import { BOARD_AMOUNTS, type BoardConditions, type BoardPage, type BoardRow, type BoardSum } from "./types";
import { BOARD_AMOUNT_LABELS, BOARD_STATE_LABELS } from "./words";

const TITLE: CellStyle = { font: "title", size: 16, horizontal: "center" };
const NOTE: CellStyle = { font: "body", size: 10, horizontal: "left" };
const HEADING: CellStyle = { font: "heading", size: 10, border: true, shaded: true, horizontal: "center" };
const TEXT: CellStyle = { font: "body", size: 10, border: true, horizontal: "left" };
const AMOUNT: CellStyle = { ...TEXT, horizontal: "right", format: "#,##0.00" };
const COUNT: CellStyle = { ...TEXT, horizontal: "right", format: "0" };

const NAME_WIDTH = 38;
const FACTS = [
  ["部门编码", 10],
  ["部门", NAME_WIDTH],
  ["归口", 14],
  ["环节", 8],
  ["状态", 12],
  ["起于", 12],
  ["已报单位", 10],
  ["单位", 8],
  ["部门报送", 10],
  ["期限", 12],
  ["逾期", 8],
] as const;
const COUNTS = ["必须改正", "需要说明", "提示", "超控制数处数"] as const;
const AMOUNT_WIDTH = 16;
const COUNT_WIDTH = 10;
/** Title, note, headings. */
const HEAD_ROWS = 3;

const UNITS = { wan: "万元", yuan: "元" } as const;

/** Fen as a number in the unit of the list, exact to the last fen: 万元 with up to six decimals. */
function numberOf(fen: Fen, unit: BoardConditions["unit"]): string {
  if (unit === "yuan") return formatYuan(fen);
  const digits = String(Math.abs(fen)).padStart(7, "0");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

const text = (value: string): SheetCell =>
  value === "" ? { style: TEXT } : { style: TEXT, value: { text: printable(value) } };
const count = (value: number | null): SheetCell =>
  value === null ? { style: COUNT } : { style: COUNT, value: { number: String(value) } };

function amounts({ figures }: Pick<BoardSum, "figures">, unit: BoardConditions["unit"]): SheetCell[] {
  return BOARD_AMOUNTS.map((one): SheetCell => {
    const fen = figures[one];
    return fen === null ? { style: AMOUNT } : { style: AMOUNT, value: { number: numberOf(fen, unit) } };
  });
}

function facts({ code, name, section, budget, handedIn, due, overdue }: BoardRow): SheetCell[] {
  const state = budget ? `${budget.returned ? "退回修改" : STATUS_LABELS[budget.status]}` : "未建预算";
  const doubt = budget?.computing ? "（统计中）" : budget?.failure ? "（不能统计）" : "";
  return [
    ...[text(code), text(name), text(section?.name ?? "")],
    ...[text(budget ? STAGE_LABELS[budget.stage] : ""), text(`${state}${doubt}`), text(budget?.since ?? "")],
    ...[count(budget?.units.handedIn ?? null), count(budget?.units.all ?? null)],
    ...[text(handedIn ? "已报" : "未报"), text(due ?? ""), text(overdue ? "逾期" : "")],
  ];
}

function rowOf(row: BoardRow, unit: BoardConditions["unit"]): SheetRow {
  const { budget } = row;
  const findings = budget?.findings;
  const counts = [findings?.block, findings?.confirm, findings?.note, budget?.exceeded].map((one) =>
    count(one ?? null),
  );
  const lines = wrappedLines(row.name, NAME_WIDTH);
  return { height: lines * 13.5 + 6, cells: [...facts(row), ...amounts(row, unit), ...counts] };
}

function totalOf({ total, conditions }: BoardPage): SheetRow {
  const { units, findings } = total;
  const blank = text("");
  const head = [text("合计"), text(`${total.departments} 个部门`), blank, blank, blank, blank];
  const counts = [findings.block, findings.confirm, findings.note, null].map(count);
  const middle = [count(units.handedIn), count(units.all), blank, blank, blank];
  return { height: 20, cells: [...head, ...middle, ...amounts(total, conditions.unit), ...counts] };
}

/** What the list was narrowed down to, in words. */
function noteOf({ conditions, today, sections }: BoardPage): string {
  const { section, stage, status, state, text: looked, unit } = conditions;
  const parts = [
    section && `归口：${sections.find(({ id }) => (id ?? "none") === section)?.name ?? section}`,
    stage && `环节：${STAGE_LABELS[stage]}`,
    status && `状态：${STATUS_LABELS[status]}`,
    state && `范围：${BOARD_STATE_LABELS[state]}`,
    looked && `查找：${looked}`,
  ].filter(Boolean);
  const narrowed = parts.length > 0 ? `；${parts.join("，")}` : "";
  return `金额单位：${UNITS[unit]}；截至 ${today}${narrowed}`;
}

/**
 * The list as a workbook: every department that the conditions leave, in their order, amounts as numbers in the unit that the
 * headings name, and the sums of them all.
 *
 * @throws PacketError when a text is longer than a worksheet cell can hold
 */
export function boardWorkbook(board: BoardPage): Buffer {
  const { conditions, rows, year } = board;
  const unit = UNITS[conditions.unit];
  const amountHeadings = BOARD_AMOUNTS.map((one) => `${BOARD_AMOUNT_LABELS[one]}（${unit}）`);
  const headings = [...FACTS.map(([heading]) => heading), ...amountHeadings, ...COUNTS];
  const right = headings.length - 1;
  const title = `${year}年部门预算编报进度`;
  const head: SheetRow[] = [
    { height: 30, cells: [{ style: TITLE, value: { text: title } }] },
    { height: 20, cells: [{ style: NOTE, value: { text: printable(noteOf(board)) } }] },
    { height: 32, cells: headings.map((heading) => ({ style: HEADING, value: { text: heading } })) },
  ];
  const widths = [
    ...FACTS.map(([, width]) => width),
    ...BOARD_AMOUNTS.map(() => AMOUNT_WIDTH),
    ...COUNTS.map(() => COUNT_WIDTH),
  ];
  const sheet: Sheet = {
    ...{ name: "编报进度", widths },
    rows: [...head, ...rows.map((row) => rowOf(row, conditions.unit)), totalOf(board)],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right })),
    ...{ orientation: "landscape", frozen: { rows: HEAD_ROWS, columns: 2 }, titleRows: HEAD_ROWS, pageHeader: "" },
  };
  return writeWorkbook([sheet], { title, creator: "" });
}
