import type { BudgetBook } from "@/lib/domain/book/types";
import { compare } from "@/lib/domain/compare";
import type { Disclosure } from "@/lib/domain/disclosure";
import type { Basis } from "@/lib/domain/editions/basis";
import { balanceOf } from "@/lib/domain/entry/balance";
import { SOURCE_TERMS } from "@/lib/domain/labels";
import type { SumChange } from "@/lib/features/import";

/** What a book takes away from another, changes and adds, in words; and what money comes to in both, by unit and source. */
export interface BookDifferences {
  removed: string[];
  changed: string[];
  added: string[];
  sums: SumChange[];
}

interface Change {
  before: unknown;
  after: unknown;
  words: string;
}

function projectChanges(now: BudgetBook, next: BudgetBook): Change[] {
  const codes = [...new Set([...now.projects, ...next.projects].map(({ code }) => code))];
  return codes.flatMap((code) => {
    const [before, after] = [now, next].map(
      ({ projects }) => projects.find((project) => project.code === code) ?? null,
    );
    if (before && after) return [];
    return [{ before, after, words: `项目 ${code} ${(before ?? after)?.name ?? ""}` }];
  });
}

function sumsOf(now: BudgetBook, next: BudgetBook): SumChange[] {
  const sums = new Map<string, SumChange>();
  for (const [book, side] of [
    [now, "before"],
    [next, "after"],
  ] as const) {
    for (const { unit, sources } of balanceOf(book).units) {
      const name = book.units.find(({ code }) => code === unit)?.name ?? "";
      for (const { source, revenue, expenditure } of sources) {
        for (const [flow, fen] of [
          ["收入", revenue],
          ["支出", expenditure],
        ] as const) {
          const key = `${unit} ${flow} ${source}`;
          const words = { unit: `${unit} ${name}`.trim(), source: `${flow} · ${SOURCE_TERMS[source]}` };
          sums.set(key, { ...(sums.get(key) ?? { ...words, before: 0, after: 0 }), [side]: fen });
        }
      }
    }
  }
  return [...sums.values()].filter(({ before, after }) => before !== 0 || after !== 0);
}

/** The differences between the book that is there and the one that is to take its place. */
export function bookDifferences(now: Disclosure, next: Disclosure, basis: Basis): BookDifferences {
  const { lines, amounts } = compare(now, next, basis);
  const changes: Change[] = [...projectChanges(now.book, next.book), ...lines, ...amounts];
  const words = (which: (change: Change) => boolean) => changes.filter(which).map((change) => change.words);
  return {
    removed: words(({ after }) => after === null),
    changed: words(({ before, after }) => before !== null && after !== null),
    added: words(({ before }) => before === null),
    sums: sumsOf(now.book, next.book),
  };
}
