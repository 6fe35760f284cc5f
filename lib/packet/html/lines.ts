import type { CodeBooks } from "../../domain/classification";
import type { Disclosure } from "../../domain/disclosure/types";
import type { Basis } from "../../domain/editions/basis";
import { codesBehind } from "../../domain/editions/codes";
import { RECORD_SET_LABELS, SOURCE_TERMS, THREE_PUBLIC_TERMS } from "../../domain/labels";
import { formatForTable, type PrintUnit } from "../../domain/money";
import { readersOf, recordsOf } from "../../domain/tables/book-records";
import { type AmountRecord, CODE_DIMENSIONS, type RecordSet, type Term, type Trace } from "../../domain/tables/records";
import { matcher, termsOf } from "../../domain/tables/select";
import { printable } from "../text";

/** Entered amounts are exact: yuan down to the fen. */
const YUAN: PrintUnit = { label: "元", fen: 100, decimals: 2 };

/** The amounts of one set, and those of each code of the finest level. */
interface IndexedRecords {
  all: readonly AmountRecord[];
  /** `function 2010301` → its records */
  byCode: ReadonlyMap<string, AmountRecord[]>;
}

const keyOf = (dimension: string, code: string) => `${dimension} ${code}`;

function indexed(records: readonly AmountRecord[]): Map<string, AmountRecord[]> {
  const index = new Map<string, AmountRecord[]>();
  for (const record of records) {
    for (const dimension of CODE_DIMENSIONS) {
      const key = keyOf(dimension, record[dimension]);
      const known = index.get(key);
      if (known) known.push(record);
      else index.set(key, [record]);
    }
  }
  return index;
}

/** Records among which a term's are: those of one code where it names one of the finest level, else all. */
function candidates({ all, byCode }: IndexedRecords, { where }: Term): readonly AmountRecord[] {
  for (const dimension of CODE_DIMENSIONS) {
    const [code, ...others] = where[dimension] ?? [];
    const found = code === undefined || others.length > 0 ? undefined : byCode.get(keyOf(dimension, code));
    if (found) return found;
  }
  return all;
}

/** Finds the entered amounts behind figures, and says each of them once. */
export class LineWriter {
  readonly lines: [string, string][] = [];
  private readonly known = new Map<string, number>();
  private readonly records = new Map<RecordSet, IndexedRecords>();
  private readonly codes: CodeBooks;
  private readonly readers: ReturnType<typeof readersOf>;
  private readonly names: ReadonlyMap<string, string>;

  constructor(disclosure: Disclosure, basis: Basis) {
    const { book } = disclosure;
    this.codes = codesBehind(disclosure, basis);
    this.readers = readersOf(book, this.codes);
    this.names = new Map([...book.units, ...book.projects].map(({ code, name }) => [code, name]));
  }

  /** The numbers of the amounts a figure is the sum of, in the order of the book. */
  behind(trace: Trace): number[] {
    return termsOf(trace).flatMap((term) => {
      const matches = matcher(term);
      const found = candidates(this.recordsOf(term.from), term).filter(matches);
      return found.map((record) => this.numberOf(record, term.sign));
    });
  }

  private recordsOf(from: RecordSet): IndexedRecords {
    const known = this.records.get(from);
    if (known) return known;
    const all = recordsOf(this.readers, from).filter(({ amount }) => amount !== 0);
    const records = { all, byCode: indexed(all) };
    this.records.set(from, records);
    return records;
  }

  private numberOf(record: AmountRecord, sign: 1 | -1): number {
    const key = `${sign} ${record.from} ${record.id}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.lines.push([this.words(record), formatForTable(sign * record.amount, YUAN)]) - 1;
    this.known.set(key, number);
    return number;
  }

  /** What was planned, by whom and from which money; never its id or its note. */
  private words(record: AmountRecord): string {
    const named = (code: string, name: string | undefined) => (code ? `${code} ${name ?? ""}`.trim() : "");
    const words = [
      record.from === "lines" ? "" : RECORD_SET_LABELS[record.from],
      named(record.function, this.codes.function.get(record.function)?.name),
      named(record.economic, this.codes.departmentEconomic.get(record.economic)?.name),
      (THREE_PUBLIC_TERMS as Record<string, string>)[record.item] ?? record.item,
      this.names.get(record.project) ?? "",
      this.names.get(record.unit) ?? "",
      (SOURCE_TERMS as Record<string, string>)[record.source] ?? "",
      record.carriedOver === "carriedOver" ? "上年结转" : "",
    ];
    return printable(words.filter(Boolean).join(" · "));
  }
}
