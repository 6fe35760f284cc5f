import { notFound } from "next/navigation";
import type { CodeBook } from "@/generated/prisma/client";
import { canSomewhere } from "@/lib/domain/access";
import {
  CODE_TABLE_TITLES,
  CODE_TABLES,
  CODE_TREE_TITLES,
  type CodeLibrary,
  type CodeTree,
  codeBookYears,
} from "@/lib/domain/classification";
import type { BasisContent } from "@/lib/domain/editions/basis";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { basisFor, readBasis } from "./basis";
import type { CodeBookEntry } from "./types";

const TREES = ["function", "departmentEconomic", "governmentEconomic"] as const;

/** What a browser must know to compute with an edition. */
export function loadBasis(edition: string): Promise<BasisContent> {
  return basisFor(database(), edition);
}

/** Where a tree that nobody imported comes from; of a later year no more is known than what has become public. */
function carriedWords({ name, year, book }: CodeTree): string {
  if (book === year) return "随程序提供";
  return name === "function" ? `沿用 ${book} 年科目及已知的变化，待导入` : `沿用 ${book} 年科目`;
}

/** What is imported, without its rows. */
type Stored = Pick<CodeBook, "year" | "tree" | "sha256" | "importedById" | "at">;

/** The trees of a year and the tables that were imported for it. */
function entriesOf(year: number, stored: readonly Stored[], library: CodeLibrary): CodeBookEntry[] {
  const books = library.years.includes(year) ? library.of(year) : null;
  const trees = TREES.map((tree) => ({ tree, label: CODE_TREE_TITLES[tree], codes: books?.[tree].all.length ?? 0 }));
  const tables = CODE_TABLES.map((tree) => ({
    ...{ tree, label: CODE_TABLE_TITLES[tree], codes: library.rowsIn(year, tree) },
  }));
  return [...trees, ...tables].flatMap((entry): CodeBookEntry[] => {
    const own = stored.find((one) => one.year === year && one.tree === entry.tree);
    const carried = TREES.find((tree) => tree === entry.tree && codeBookYears.includes(year));
    if (!own && !carried) return [];
    const origin = carried && books ? carriedWords(books[carried]) : "";
    return [{ ...entry, year, origin, at: own?.at ?? null, sha256: own?.sha256 ?? "" }];
  });
}

/** Every tree of every year and every table, the latest year first; not found for whoever may not keep them. */
export async function loadCodeBooks(): Promise<CodeBookEntry[]> {
  if (!canSomewhere(await requireUser(), "admin.codeBooks")) notFound();
  const db = database();
  const { codes: library } = await readBasis(db);
  const stored = await db.codeBook.findMany({
    select: { year: true, tree: true, sha256: true, importedById: true, at: true },
  });
  const people = await db.user.findMany({ select: { id: true, displayName: true } });
  const years = new Set([...library.years, ...stored.map(({ year }) => year)]);
  return [...years]
    .sort((a, b) => b - a)
    .flatMap((year) => entriesOf(year, stored, library))
    .map((entry) => {
      const own = stored.find(({ year, tree }) => year === entry.year && tree === entry.tree);
      const by = people.find(({ id }) => id === own?.importedById)?.displayName;
      return own ? { ...entry, origin: `${by ?? "系统"}导入` } : entry;
    });
}

/** The year whose code book is most likely imported next: 编制年度, else the one after the last that is there as a whole. */
export async function loadProposedYear(): Promise<number> {
  const db = database();
  const office = await db.office.findFirst({ select: { fiscalYear: true } });
  return office?.fiscalYear ?? ((await readBasis(db)).codes.wholeYears.at(-1) ?? 0) + 1;
}
