import type { CellAddress } from "../../tables/types";
import type { RuleContext, Violation } from "../types";
import { sumOfCells } from "./shared-figures";
import { cellsIn, paragraphStating } from "./shared-narrative";
import { valuesOf } from "./shared-values";

/** 其中: a total that a paragraph states, the parts that must be listed with it, and which of its figures are parts. */
export interface PartList {
  label: string;
  total: CellAddress;
  required: readonly { address: CellAddress; name: string }[];
  isPart(address: CellAddress): boolean;
}

const REMEDY = "说明由系统生成，请重新生成说明；仍不一致的，请告知系统管理员";

/** Parts that are missing from a list; else the difference, in exact fen, of the total and the parts listed. */
export function listFaults(context: RuleContext, list: PartList): Violation[] {
  const paragraph = paragraphStating(context, list.total);
  if (!paragraph) return [];
  const place = { kind: "paragraph", id: paragraph.id } as const;
  const cells = cellsIn(paragraph);
  const missing = list.required.filter(({ address }) => !cells.includes(address)).map(({ name }) => name);
  if (missing.length) {
    const message = `${list.label}的构成没有列出${missing.join("、")}`;
    return [{ place, message, expected: missing.join("、"), remedy: REMEDY }];
  }
  const parts = sumOfCells(context, cells.filter(list.isPart));
  const total = sumOfCells(context, [list.total]);
  if (parts === null || total === null || parts === total) return [];
  const values = valuesOf(parts, total, context.edition.unit);
  const message = `${list.label}各项之和 ${values.actual}，与总额 ${values.expected}不一致`;
  return [{ place, message, ...values, remedy: REMEDY }];
}
