import type { Disclosure } from "@/lib/domain/disclosure";
import type { Row } from "@/lib/domain/tables";

/** Rows of a table have a dozen cells, others are small; a piece is read within a few milliseconds. */
const TABLE_ROWS = 150;
const OTHERS = 1_500;

/** The lists of a disclosure that may be long. */
const OF_BOOK = ["lines", "procurement", "projects"] as const;
const OF_ALL = ["roundings", "findings"] as const;
type OfBook = (typeof OF_BOOK)[number];
type OfAll = (typeof OF_ALL)[number];

/** A disclosure as it goes from thread to thread: first what is short, then the long lists a piece at a time. */
export type Piece =
  | { of: "head"; disclosure: Omit<Disclosure, "figures"> }
  | { of: "table"; table: number; rows: Row[] }
  | { of: OfBook | OfAll; items: unknown[] };

function* chunks<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** A disclosure in pieces, none of which takes long to read. `withPieces` puts them together again. */
export function* piecesOf({ figures: _, ...whole }: Disclosure): Generator<Piece> {
  const { book, tables } = whole;
  yield {
    of: "head",
    disclosure: {
      ...whole,
      book: { ...book, lines: [], procurement: [], projects: [] },
      tables: tables.map((table) => ({ ...table, rows: [] })),
      roundings: [],
      findings: [],
    },
  };
  for (const of of OF_BOOK) for (const items of chunks<unknown>(book[of], OTHERS)) yield { of, items };
  for (const of of OF_ALL) for (const items of chunks<unknown>(whole[of], OTHERS)) yield { of, items };
  for (const [table, { rows }] of tables.entries()) {
    for (const some of chunks(rows, TABLE_ROWS)) yield { of: "table", table, rows: some };
  }
}

/** Puts pieces together in the order in which they come. */
export class Pieces {
  #disclosure: Disclosure | null = null;

  take(piece: Piece): void {
    if (piece.of === "head") {
      this.#disclosure = { ...piece.disclosure, figures: new Map() };
      return;
    }
    const disclosure = this.whole();
    if (piece.of === "table") takeRows(disclosure, piece);
    else if (piece.of === "roundings" || piece.of === "findings") push(disclosure[piece.of], piece.items);
    else push(disclosure.book[piece.of], piece.items);
  }

  get begun(): boolean {
    return this.#disclosure !== null;
  }

  /** @throws Error while there is none */
  whole(): Disclosure {
    if (!this.#disclosure) throw new Error("A disclosure begins with its head");
    return this.#disclosure;
  }

  /** When everything has come. @returns the disclosure */
  end(): Disclosure {
    const disclosure = this.whole();
    const figures = disclosure.figures as Map<string, Disclosure["narrativeFigures"][number]>;
    for (const figure of disclosure.narrativeFigures) figures.set(figure.address, figure);
    return disclosure;
  }
}

function push(list: unknown[], items: readonly unknown[]): void {
  for (const item of items) list.push(item);
}

function takeRows(disclosure: Disclosure, { table, rows }: Extract<Piece, { of: "table" }>): void {
  const figures = disclosure.figures as Map<string, object>;
  const known = disclosure.tables[table]?.rows;
  for (const row of rows) {
    known?.push(row);
    for (const cell of row.cells) if (cell?.kind === "figure") figures.set(cell.address, cell);
  }
}
