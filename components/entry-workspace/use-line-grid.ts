"use client";

import { useMemo, useRef } from "react";
import type { CodeBooks, CodeTree } from "@/lib/domain/classification";
import type { EntryRemark } from "@/lib/domain/entry/check";
import type { FiguresBeside, LineFigures } from "@/lib/domain/entry/line-figures";
import { useAdjustmentRemarks } from "../adjustments/adjustments-context";
import { useComments } from "../comments/comments-context";
import { rowId } from "../entry/autosave-machine";
import type { CellRemark, EntryGridRow, NewRow, RowState } from "../entry/grid-types";
import { useEntry } from "./entry-context";
import { type OpenComments, openOnLines } from "./line-comments";
import { remarksByColumn } from "./line-remarks";
import { cellsOf, newCells, softFields, type TypedLine } from "./typed-line";
import type { ShownLine } from "./use-lines";
import { wholeRemarks } from "./whole-remarks";

function codeWords(tree: CodeTree, code: string | null): string {
  if (code === null) return "";
  return [code, tree.get(code)?.name].filter(Boolean).join(" ");
}

function textsOf(line: TypedLine, codes: CodeBooks, derived: string | null): Record<string, string> {
  const government = codeWords(codes.governmentEconomic, line.governmentEconomic ?? derived);
  return {
    function: codeWords(codes.function, line.function),
    economic: codeWords(codes.departmentEconomic, line.economic),
    governmentEconomic: government,
    carriedOver: line.carriedOver ? "是" : "",
  };
}

/** What a new line of the grid begins with. */
export function newLineRow(codes: CodeBooks): NewRow {
  return (above) => {
    const cells = newCells(above?.cells ?? null);
    const code = typeof cells.function === "string" ? cells.function : null;
    const soft = ["governmentEconomic", "source", "carriedOver", ...(code === null ? [] : ["function"])];
    return { cells, texts: { function: codeWords(codes.function, code) }, soft: new Set(soft) };
  };
}

interface Options {
  codes: CodeBooks;
  /** the ids of the columns that are shown */
  columns: readonly string[];
  figures: FiguresBeside["of"];
  derive(line: TypedLine): string | null;
  saidOf(line: TypedLine): readonly EntryRemark[] | null;
  /** key of the row that the clerk is in: blanks are not asked for there */
  activeKey: string | null;
}

/** What makes a row look as it does; a row is made anew only when one of these differs. */
interface Made {
  parts: readonly unknown[];
  row: EntryGridRow;
}

const NO_REMARKS: readonly EntryRemark[] = [];

/** Lines as the grid draws them. Rows that did not change stay the same objects. */
export function useLineGrid(shown: readonly ShownLine[], options: Options) {
  const { codes, columns, figures, derive, saidOf, activeKey } = options;
  const { save, refusalsAt, disclosure } = useEntry();
  const whole = useMemo(() => wholeRemarks(disclosure?.findings ?? []), [disclosure]);
  const { waiting, batch, conflicts, refusals } = save.state;
  const { threads } = useComments();
  const adjusted = useAdjustmentRemarks();
  const commented = useMemo(() => openOnLines(threads), [threads]);
  const made = useRef(new Map<string, Made>());
  const sending = useMemo(() => new Set(batch?.changes.map(rowId)), [batch]);
  const stateOf = ({ key, draft }: ShownLine): RowState => {
    const id = rowId({ entity: "line", key });
    if (conflicts.has(id)) return "conflict";
    if (draft || refusals.has(id)) return "invalid";
    return waiting.has(id) || sending.has(id) ? "pending" : "saved";
  };
  const before = made.current;
  const after = new Map<string, Made>();
  const rows = shown.map((one) => {
    const { key, line } = one;
    const state = stateOf(one);
    const said = saidOf(line) ?? NO_REMARKS;
    const more = whole.get(line.id) ?? NO_REMARKS;
    const refused = refusalsAt("line", key);
    const active = key === activeKey;
    const comments = commented.get(line.id);
    const beside = figures(line);
    const { priorYear, change, remaining } = beside;
    const parts = [
      ...[line, state, said, more, refused, active, codes, comments, adjusted, one.begun],
      ...[columns, priorYear, change, remaining],
    ];
    const known = before.get(key);
    const same = known && parts.every((part, index) => part === known.parts[index]);
    const entry = same
      ? known
      : { parts, row: make({ ...one, beside, state, said: [...said, ...more], refused, active, comments }) };
    after.set(key, entry);
    return entry.row;
  });
  made.current = after;
  return rows;

  /** The column shows derived codes softly; one that a person chose in place of it says so. */
  function withChoice(remarks: Record<string, CellRemark[]>, line: TypedLine): Record<string, CellRemark[]> {
    if (line.governmentEconomic === null) return remarks;
    const derived = codeWords(codes.governmentEconomic, derive(line));
    const text = `人工指定${derived && `，按对应关系应为 ${derived}`}`;
    return { ...remarks, governmentEconomic: [...(remarks.governmentEconomic ?? []), { severity: "note", text }] };
  }

  function withAdjustment(remarks: Record<string, CellRemark[]>, { id }: TypedLine): Record<string, CellRemark[]> {
    const remark = adjusted.get(id);
    return remark ? { ...remarks, amount: [...(remarks.amount ?? []), remark] } : remarks;
  }

  function make(given: {
    key: string;
    line: TypedLine;
    begun?: ShownLine["begun"];
    beside: LineFigures;
    state: RowState;
    said: readonly EntryRemark[];
    refused: ReturnType<typeof refusalsAt>;
    active: boolean;
    comments: OpenComments | undefined;
  }): EntryGridRow {
    const { key, line, begun, beside, state, said, refused, active, comments } = given;
    const remarks = active ? said.filter(({ blank }) => !blank) : said;
    return {
      ...{ key, kind: "entry", state },
      cells: cellsOf(line, beside),
      derived: { governmentEconomic: derive(line) },
      texts: textsOf(line, codes, derive(line)),
      soft: softFields(line, begun, derive),
      remarks: withAdjustment(withChoice(remarksByColumn(remarks, refused, columns), line), line),
      ...(comments && { comments }),
    };
  }
}
