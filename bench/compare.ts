import { compare } from "@/lib/domain/compare";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { demoBook, largeBook } from "./large-book";
import { medianOf, timesOf } from "./measure";

/** Every how-many-th line is changed. */
const STEP = 10;

const ms = (value: number) => (Math.round(value * 100) / 100).toString().padStart(9);

/** Comparing two states in which a tenth of the lines differ, beside disclosing one of them anew. */
export async function benchCompare(): Promise<void> {
  console.log("compare: lines, lines that differ, disclosing once ms, comparison in words ms (median)");
  for (const book of [demoBook(), largeBook(2_000, 5), largeBook(20_000)]) {
    const lines = book.lines.map((line, index) =>
      index % STEP === 0 ? { ...line, amount: line.amount + 1_000_000 } : line,
    );
    const [before, after] = [disclose(book, CARRIED_BASIS), disclose({ ...book, lines }, CARRIED_BASIS)];
    const once = medianOf(await timesOf(() => disclose(book, CARRIED_BASIS), 5));
    const compared = medianOf(await timesOf(() => compare(before, after, CARRIED_BASIS), 5));
    const changed = Math.ceil(lines.length / STEP);
    console.log(`  ${String(lines.length).padStart(7)} ${String(changed).padStart(7)} ${ms(once)} ${ms(compared)}`);
  }
}
