import type { BudgetBook } from "@/lib/domain/book/types";
import { CARRIED_CODES } from "@/lib/domain/classification";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { cubeOf } from "@/lib/domain/tables/cube";
import { demoBook, largeBook } from "./large-book";
import { medianOf, timesOf } from "./measure";

/** The peer: one bare pass that adds up every line by its function code and reads nothing else. */
function barePass(lines: readonly { function: string; amount: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(line.function, (sums.get(line.function) ?? 0) + line.amount);
  return sums;
}

/** The book after an edit of one amount, as the entry grid makes it: all other rows are the same objects. */
function edited(book: BudgetBook): BudgetBook {
  const lines = book.lines.map((line, index) => (index === 1 ? { ...line, amount: line.amount + 100 } : line));
  return { ...book, lines };
}

/**
 * Disclosing a book, beside a bare pass over the same lines, and disclosing it again after one line has changed.
 *
 * @param sizes numbers of lines in place of the usual ones, apart by commas: each twice the one before shows whether time
 *   grows faster than lines
 */
export async function benchDisclose(sizes?: string): Promise<void> {
  const books = sizes
    ? sizes.split(",").map((lines) => largeBook(Number(lines)))
    : [demoBook(), largeBook(2_000, 5), largeBook(100_000)];
  console.log("disclose: lines, bare pass ms, cube ms, disclosure ms, after an edit ms (medians), ns per line");
  for (const book of books) {
    const bare = medianOf(await timesOf(() => barePass(book.lines)));
    const cube = medianOf(await timesOf(() => cubeOf(book, CARRIED_CODES.of(2024))));
    const whole = medianOf(await timesOf(() => disclose(book, CARRIED_BASIS)));
    const after = medianOf(await timesOf(() => disclose(edited(book), CARRIED_BASIS)));
    const perLine = Math.round((whole * 1e6) / book.lines.length);
    console.log(
      `  ${String(book.lines.length).padStart(7)} ${ms(bare)} ${ms(cube)} ${ms(whole)} ${ms(after)} ${String(perLine).padStart(8)}`,
    );
  }
}

const ms = (value: number) => (Math.round(value * 100) / 100).toString().padStart(9);
