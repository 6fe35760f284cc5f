import type { BudgetBook } from "@/lib/domain/book";
import type { CodeBooks } from "@/lib/domain/classification";
import type { Disclosure } from "@/lib/domain/disclosure";
import { editionOf } from "@/lib/domain/editions";
import type { Basis } from "@/lib/domain/editions/basis";
import { codesBehind } from "@/lib/domain/editions/codes";
import {
  CLASS_TERMS,
  EXPENSE_TERMS,
  PROCUREMENT_TERMS,
  RECORD_SET_LABELS,
  SOURCE_TERMS,
  THREE_PUBLIC_TERMS,
} from "@/lib/domain/labels";
import { formatYuan, sentenceText } from "@/lib/domain/money";
import { type AmountRecord, type CellAddress, placesOf, placeWords, recordsBehind } from "@/lib/domain/tables";
import { placePath } from "../places/path";
import type { TracePart, TraceRecord, TraceView } from "./types";

/** How many records one page of a trace shows. */
export const TRACE_PAGE_SIZE = 500;

type Places = ReturnType<typeof placesOf>;

function titleOf(disclosure: Disclosure, places: Places, address: CellAddress): string {
  const figure = disclosure.figures.get(address);
  if (figure && "label" in figure) return figure.label;
  const place = places.get(address);
  return place ? placeWords(place) : address;
}

function partOf(disclosure: Disclosure, places: Places, address: CellAddress, along: TracePart["along"]): TracePart {
  const figure = disclosure.figures.get(address);
  const place = places.get(address);
  const label = along === "rows" ? place?.row : place?.column;
  return { address, along, label: label || address, text: figure && "text" in figure ? figure.text : "" };
}

const term = (terms: Readonly<Record<string, string>>, value: string) => terms[value] ?? "";

function itemLabel(record: AmountRecord): string {
  if (record.from === "procurement") return `${term(PROCUREMENT_TERMS, record.category)} ${record.item}`;
  return term(THREE_PUBLIC_TERMS, record.item);
}

function recordWriter(book: BudgetBook, codes: CodeBooks): (record: AmountRecord) => TraceRecord {
  const units = new Map(book.units.map((unit) => [unit.code, unit.name]));
  const projects = new Map(book.projects.map((project) => [project.code, project.name]));
  return (record) => ({
    set: record.from,
    setLabel: RECORD_SET_LABELS[record.from],
    id: record.id,
    unitName: units.get(record.unit) ?? "",
    projectName: projects.get(record.project) ?? "",
    functionPath: codes.function.path(record.function),
    economicPath: codes.departmentEconomic.path(record.economic),
    governmentEconomicPath: codes.governmentEconomic.path(record.governmentEconomic),
    sourceLabel: term(SOURCE_TERMS, record.source),
    classLabel: term(CLASS_TERMS, record.class),
    expenseLabel: term(EXPENSE_TERMS, record.expense),
    itemLabel: itemLabel(record),
    carriedOver: record.carriedOver === "carriedOver",
    amountYuan: formatYuan(record.amount),
    enteredOn: record.from === "lines" ? placePath(book, { kind: "line", id: record.id }, "trace") : null,
  });
}

/**
 * Where a figure comes from: the records it is the sum of, and the figures it is printed above or beside.
 *
 * @param page of the records, from 1
 * @returns null when the disclosure has no figure at this address
 */
export function traceView(disclosure: Disclosure, address: CellAddress, page: number, basis: Basis): TraceView | null {
  const figure = disclosure.figures.get(address);
  if (!figure) return null;
  const { book } = disclosure;
  const places = placesOf(disclosure.tables);
  const { unit, tinyWords } = disclosure.kept ?? editionOf(disclosure.edition);
  const codes = codesBehind(disclosure, basis);
  const records = recordsBehind(book, codes, figure.trace);
  const first = (page - 1) * TRACE_PAGE_SIZE;
  const sums = "sums" in figure ? figure.sums : [];
  return {
    address,
    title: titleOf(disclosure, places, address),
    text: "text" in figure ? figure.text : sentenceText(figure.fen, unit, tinyWords),
    yuan: formatYuan(figure.fen),
    records: records.slice(first, first + TRACE_PAGE_SIZE).map(recordWriter(book, codes)),
    recordCount: records.length,
    page,
    pageSize: TRACE_PAGE_SIZE,
    parts: sums.flatMap(({ along, parts }) => parts.map((part) => partOf(disclosure, places, part, along))),
  };
}
