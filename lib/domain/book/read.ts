import type { CodeName } from "../classification/types";
import { BookError, bookErrorOf, formatPath, quote } from "./error";
import { jsonErrorPlace } from "./json-place";
import { priorYearOf } from "./prior-year";
import { checkReferences } from "./references";
import { countRows, tooManyRows } from "./row-limits";
import { bookSchema, priorSummarySchema } from "./schema";
import { tidyTexts } from "./texts";
import { type Assets, type BudgetBook, type PriorYear, VEHICLE_KINDS, type VehicleKind } from "./types";

/** No vehicles, no equipment: what a book that says nothing about its assets has, as of the year before its own. */
export function noAssets(fiscalYear: number): Assets {
  return {
    asOfYear: fiscalYear - 1,
    vehicles: {
      owned: 0,
      shared: 0,
      byKind: Object.fromEntries(VEHICLE_KINDS.map((kind) => [kind, 0])) as Record<VehicleKind, number>,
    },
    equipment: { general: 0, specialised: 0 },
    purchases: { vehicles: 0, generalEquipment: 0, specialisedEquipment: 0 },
  };
}

/** Last year is a book of the same shape (it has `format`) or its summary; a book names the codes it uses. */
function readPriorYear(json: unknown, fiscalYear: number): { prior: PriorYear | null; names: CodeName[] } {
  if (json === undefined || json === null) return { prior: null, names: [] };
  const book = typeof json === "object" && "format" in json ? read(json, ["priorYear"]) : null;
  const prior = book ? priorYearOf(book) : readPriorSummary(json);
  refuseOtherYear(prior, fiscalYear, "priorYear.fiscalYear");
  return { prior, names: book?.codeNames ?? [] };
}

function refuseOtherYear(prior: PriorYear, fiscalYear: number, path: string): void {
  if (prior.fiscalYear === fiscalYear - 1) return;
  throw new BookError(path, quote(prior.fiscalYear), `上年应为 ${fiscalYear - 1} 年`);
}

function readPriorSummary(json: unknown): PriorYear {
  const parsed = priorSummarySchema.safeParse(json);
  if (!parsed.success) throw bookErrorOf(parsed.error, json, ["priorYear"]);
  return parsed.data;
}

function read(json: unknown, prefix: readonly PropertyKey[]): BudgetBook {
  const parsed = bookSchema.safeParse(json);
  if (!parsed.success) throw bookErrorOf(parsed.error, json, prefix);
  const { priorYear, assets, ...rest } = parsed.data;
  // Only this year's figures are compared with last year's; what last year was compared with no longer matters.
  const { prior, names } = readPriorYear(prefix.length ? null : priorYear, rest.fiscalYear);
  const own = new Set(rest.codeNames.map(({ code }) => code));
  const book: BudgetBook = {
    ...rest,
    codeNames: [...rest.codeNames, ...names.filter(({ code }) => !own.has(code))],
    assets: assets ?? noAssets(rest.fiscalYear),
    priorYear: prior,
  };
  checkReferences(book);
  book.unitStatements?.forEach(({ priorYear: own }, index) => {
    if (own) refuseOtherYear(own, rest.fiscalYear, `unitStatements[${index}].priorYear.fiscalYear`);
  });
  return book;
}

/**
 * Reads a budget book (`budget-book/1`) from parsed JSON. Amounts become integer fen, full-width digits ASCII.
 *
 * @throws BookError: one line with the path (`lines[12].amount`), the value and what is expected
 */
export function readBook(json: unknown): BudgetBook {
  return read(json, []);
}

/**
 * Reads a budget book from the text of a file. Names and codes with characters that nobody sees are refused; out of texts they are
 * left. What was frozen is read as it stands (`readBook`).
 *
 * @param maxRows what a budget may have of one kind (`rowLimit`), where there is a limit: said before any row is read
 * @throws BookError, also when the text is not JSON, or has too many rows
 */
export function readBookText(text: string, maxRows = Number.POSITIVE_INFINITY): BudgetBook {
  const plain = text.replace(/^\uFEFF/, "");
  let json: unknown;
  try {
    json = JSON.parse(plain);
  } catch {
    throw new BookError("", "", `不是有效的 JSON，${jsonErrorPlace(plain)}有误`);
  }
  const tooMany = tooManyRows(countRows(json), maxRows);
  if (tooMany !== null) throw new BookError("", "", tooMany);
  const { value, unfit } = tidyTexts(json);
  const [first] = unfit;
  if (first) throw new BookError(formatPath(first.path), quote(first.found), first.message);
  return readBook(value);
}
