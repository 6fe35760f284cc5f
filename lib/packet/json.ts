import { writeBook } from "../domain/book";
import type { Disclosure, Rounding } from "../domain/disclosure/types";
import type { Basis } from "../domain/editions/basis";
import { formatForText, type PrintUnit, stepOf, WAN_YUAN } from "../domain/money";
import type { FigureSource, Run, Section } from "../domain/narrative/types";
import { subjectOf } from "../domain/places/subject";
import { coverageOf, ruleBasis } from "../domain/rules";
import type { Finding } from "../domain/rules/types";
import type { Table } from "../domain/tables/types";
import { Addresses } from "./address";
import { type PacketFile, titleLine } from "./files";
import { BOOK_FILE, packetFileNames } from "./names";
import { printable } from "./text";

/** 万元 down to the fen, for bounds that lie between two printed places. */
const EXACT_WAN_YUAN: PrintUnit = { ...WAN_YUAN, decimals: 6 };

function tableRecord(table: Table) {
  const text = (cell: { text: string } | null) => (cell ? printable(cell.text) : "");
  return {
    table: table.number,
    key: table.key,
    title: printable(table.title),
    unit: table.unit.label,
    header: table.header.map((level) => level.map(text)),
    rows: table.rows.map((row) => row.cells.map(text)),
    notes: table.notes.map(printable),
  };
}

function figureRecord(source: FigureSource, value: number, addresses: Addresses) {
  switch (source.kind) {
    case "cell":
      return { cell: addresses.parts(source.address), fen: value };
    case "formula": {
      const formula = source.terms.map(({ address, sign }) => ({ sign, ...addresses.parts(address) }));
      return { formula, fen: value };
    }
    case "book":
      return { book: source.path, fen: value };
    case "count":
      return { book: source.path, count: value };
  }
}

function runRecord(run: Run, addresses: Addresses) {
  const text = printable(run.text);
  switch (run.kind) {
    case "fixed":
      return { text };
    case "figure":
      return { text, figure: figureRecord(run.source, run.fen, addresses) };
    case "input":
      return { text, field: run.path };
    case "gap":
      return { text, field: run.path, wanted: run.ask };
  }
}

interface SectionRecord {
  key: string;
  heading: string;
  paragraphs: { id: string; runs: ReturnType<typeof runRecord>[] }[];
  sections: SectionRecord[];
}

function sectionRecord(section: Section, addresses: Addresses): SectionRecord {
  return {
    key: section.key,
    heading: printable(section.heading),
    paragraphs: section.paragraphs.map(({ id, runs }) => ({ id, runs: runs.map((run) => runRecord(run, addresses)) })),
    sections: section.sections.map((below) => sectionRecord(below, addresses)),
  };
}

/** A finding as findings.json and the command check write it: `also` are the further places of the same cause. */
export function findingRecord(finding: Finding) {
  const { rule, severity, subject, also, message, actual, expected, difference, basis, remedy } = finding;
  const more = also.length > 0 ? { also: also.map(subjectOf) } : {};
  return { rule, severity, subject, ...more, message, actual, expected, difference, basis, remedy };
}

function roundingRecord(rounding: Rounding, addresses: Addresses, tables: readonly Table[]) {
  const parts = addresses.parts(rounding.address);
  const unit = tables.find(({ key }) => key === parts.key)?.unit ?? WAN_YUAN;
  return {
    ...parts,
    along: rounding.along,
    printed: formatForText(rounding.printed, unit),
    sumOfPrinted: formatForText(rounding.sumOfPrinted, unit),
    difference: formatForText(rounding.difference, unit),
    bound: formatForText(rounding.boundFen / stepOf(EXACT_WAN_YUAN), EXACT_WAN_YUAN),
  };
}

/** A JSON file for people and programs: indented, a line end at its end. */
export function jsonFile(name: string, content: unknown): PacketFile {
  const bytes = Buffer.from(`${JSON.stringify(content, null, 2)}\n`, "utf8");
  return { name, mediaType: "application/json", bytes };
}

/** The machine-readable files of a packet; printed texts and figures exactly as drawn. */
export function jsonFiles(disclosure: Disclosure, draft: boolean, basis: Basis): PacketFile[] {
  const { narrative, tables, roundings } = disclosure;
  const addresses = new Addresses(disclosure);
  const names = packetFileNames(disclosure.fiscalYear);
  return [
    jsonFile(names.tables.name, { tables: tables.map(tableRecord) }),
    jsonFile(names.narrative.name, {
      title: printable(titleLine(narrative.title, draft)),
      sections: narrative.sections.map((section) => sectionRecord(section, addresses)),
    }),
    jsonFile(names.findings.name, disclosure.findings.map(findingRecord)),
    jsonFile(
      names.roundings.name,
      roundings.map((rounding) => roundingRecord(rounding, addresses, tables)),
    ),
    jsonFile(names.coverage.name, coverageOf(disclosure, ruleBasis(disclosure, basis))),
  ];
}

/** The book as a file that the command line reads: every entered line is in it. */
export function bookFile(disclosure: Disclosure): PacketFile {
  return jsonFile(BOOK_FILE.name, writeBook(disclosure.book));
}
