import { seenText } from "@/lib/domain/entry/seen-text";
import { shiftedDecimal, shownDecimal } from "@/lib/workbook/decimal";
import { type ShownNumber, shownNumber } from "@/lib/workbook/number-format";
import type { WorkbookCell } from "@/lib/workbook/types";
import { AMOUNT_UNIT_TERMS, type AmountUnit } from "../../domain/money";
import { unitInFormat } from "./amount-unit";
import type { ImportColumn } from "./kinds";

/** Digits that a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15;

/** A cell's text as a clerk sees it, the unit of an amount, and whether its number format names that; or why it cannot be taken. */
export type ShownCell =
  | { ok: true; text: string; unit?: AmountUnit; unitOfFormat?: string }
  | { ok: false; message: string };

const refused = (message: string): ShownCell => ({ ok: false, message });
const AS_GENERAL = "请将单元格格式改为常规后重新填写";
const AS_TEXT = "请将单元格格式改为文本后重新填写";

const PLAIN: ShownNumber = { how: "digits", scale: 0, padding: 0, before: "", after: "" };

/** What keeps a number from being read by its digits, whatever the column. */
function formatFault({ how, before }: ShownNumber, decimal: string): string | null {
  if (how === "date") return `单元格是日期，${AS_TEXT}`;
  if (how === "percent") return `单元格是百分比，${AS_GENERAL}`;
  if (how === "nothing" && decimal !== "0") {
    return `单元格的数字格式不显示其中的数字 ${decimal}${before === "" ? "" : `（显示“${before}”）`}，${AS_GENERAL}`;
  }
  return null;
}

function amount(decimal: string, shown: ShownNumber, unit: AmountUnit): ShownCell {
  if (shown.how === "pieces") return refused(`单元格的数字格式把数字拆开显示，不能确定金额，${AS_GENERAL}，以元填写`);
  const words = `${shown.before}${shown.after}`;
  const named = shown.how === "nothing" ? null : unitInFormat(words);
  if (named === undefined) {
    return refused(`单元格的数字格式带有“${words}”，不能确定金额的单位，${AS_GENERAL}，以元填写`);
  }
  const places = named ?? (unit === "wan" ? 4 : 0);
  const told = named === null || named === 0 ? {} : { unitOfFormat: words };
  if (shown.scale === 0) {
    if (named === null) return { ok: true, text: decimal };
    return { ok: true, text: shiftedDecimal(decimal, places), unit: "yuan", ...told };
  }
  if (shown.scale === places) return { ok: true, text: decimal, unit: "yuan", ...told };
  const seen = `${shiftedDecimal(decimal, -shown.scale)}${words}`;
  return refused(
    `单元格显示的是 ${seen}，实际的数字是 ${decimal}（数字格式缩小了 ${shiftedDecimal("1", shown.scale)} 倍，单位是${AMOUNT_UNIT_TERMS[unit]}），不能确定金额，${AS_GENERAL}，以元填写`,
  );
}

function plainNumber(decimal: string, { how, scale, before, after }: ShownNumber): ShownCell {
  const words = `${before}${after}`;
  if (how === "pieces" || scale > 0)
    return refused(`单元格的数字格式使显示的数字与实际的 ${decimal} 不同，${AS_GENERAL}`);
  if (!/^[%分项个辆台次]?$/.test(words)) return refused(`单元格的数字格式带有“${words}”，${AS_GENERAL}`);
  return { ok: true, text: decimal };
}

/** A number where a code or words are wanted: as it is shown, zeros in front included. */
function word(decimal: string, { how, scale, padding, before, after }: ShownNumber): ShownCell {
  const [whole = "", fraction] = decimal.split(".");
  if (whole.replace("-", "").length > KEPT_DIGITS) {
    return refused(
      `这是按数字保存的 ${whole.length} 位编码，Excel 只保留前 ${KEPT_DIGITS} 位，其后的数字已经丢失；${AS_TEXT}完整的编码`,
    );
  }
  if (how === "pieces" || scale > 0) return refused(`单元格的数字格式使显示的内容与实际的 ${decimal} 不同，${AS_TEXT}`);
  const digits = fraction === undefined ? whole.padStart(padding, "0") : decimal;
  return { ok: true, text: `${before}${digits}${after}` };
}

/** A code that became a number and was then kept as the text of one. */
const SCIENTIFIC = /^\d(\.\d+)?[eE]\+\d+$/;

const isCode = ({ kind, id, digits }: ImportColumn) =>
  kind === "unit" || kind === "project" || kind === "code" || id === "code" || digits === true;

/**
 * What a clerk sees in a cell of a column.
 *
 * @param unit of amounts whose cells name none
 */
export function shownCell(cell: WorkbookCell, column: ImportColumn, unit: AmountUnit): ShownCell {
  const { kind, text, formula, format } = cell;
  if (kind === "error") return refused(`单元格的公式出错（${text}），请改正公式或直接填写`);
  if (kind === "blank" && formula) {
    return refused("公式没有算出的结果，请在 Excel 或 WPS 中重新计算并保存，或直接填写");
  }
  if (kind !== "number") {
    if (format !== undefined) return refused(`单元格是日期，${AS_TEXT}`);
    if (isCode(column) && SCIENTIFIC.test(seenText(text).trim())) {
      return refused(`“${text.trim()}”是科学记数法，原来的编码已经丢失；${AS_TEXT}完整的编码`);
    }
    return { ok: true, text };
  }
  try {
    const decimal = shownDecimal(text);
    const shown = format === undefined ? PLAIN : shownNumber(format, decimal);
    const fault = formatFault(shown, decimal);
    if (fault !== null) return refused(fault);
    if (column.kind === "amount") return amount(decimal, shown, unit);
    return column.kind === "number" ? plainNumber(decimal, shown) : word(decimal, shown);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused(error.message);
  }
}
