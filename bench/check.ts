import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { CORPUS } from "@/lib/domain/rules/corpus";
import { demoBook } from "./large-book";
import { medianOf, timesOf } from "./measure";

/** Checking books of ordinary departments, as the command check does: how many a second on one core. */
export async function benchCheck(): Promise<void> {
  const books = [demoBook(), ...CORPUS.clean.map(({ book }) => book())];
  const copies = Array.from({ length: 10 }, () => books).flat();
  // Fresh copies: what is known of a book by its identity must not make the next run shorter.
  const median = medianOf(await timesOf(() => structuredClone(copies).map((book) => disclose(book, CARRIED_BASIS)), 9));
  const perSecond = Math.round((copies.length * 1_000) / median);
  console.log(
    `check: ${copies.length} books of ${books.length} departments, ${Math.round(median)} ms, ${perSecond} books a second`,
  );
}
