import type { BudgetBook } from "@/lib/domain/book/types";
import { readTable } from "@/lib/workbook";
import type { ImportKind } from "./kinds";
import { type ReadOptions, readTemplate } from "./read-template";
import { groupedRefusals } from "./refusal-groups";
import type { ImportReading, RefusalGroup } from "./result";

/** What a file says, with what was refused in it by cause. */
export interface GroupedReading<K extends ImportKind> extends ImportReading<K> {
  refused: RefusalGroup[];
}

/**
 * Reads a file as it was uploaded: an .xlsx workbook or a CSV table. Nothing is compared with a budget and nothing saved.
 *
 * @throws WorkbookError when the file is none, saying what it is and what to do
 */
export async function readImport<K extends ImportKind>(
  kind: K,
  bytes: Uint8Array,
  book: BudgetBook,
  options: ReadOptions = {},
): Promise<GroupedReading<K>> {
  const reading = readTemplate(kind, await readTable(bytes), book, options);
  return { ...reading, refused: groupedRefusals(reading.refusals) };
}
