import { notFound } from "next/navigation";
import { canSomewhere } from "@/lib/domain/access";
import {
  CODE_TREE_TITLES,
  type CodeTree,
  codeBooks,
  codeBookYears,
  knownCodeBookYears,
  wholeCodeBookYears,
} from "@/lib/domain/classification";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { type Basis, basisFor, registerBasis } from "./registered";
import type { CodeBookEntry } from "./types";

const TREES = ["function", "departmentEconomic", "governmentEconomic"] as const;

/** What a browser must know to compute with an edition. */
export function loadBasis(edition: string): Promise<Basis> {
  return basisFor(database(), edition);
}

/** Where a tree that nobody imported comes from; of a later year no more is known than what has become public. */
function carriedWords({ name, year, book }: CodeTree): string {
  if (book === year) return "随程序提供";
  return name === "function" ? `沿用 ${book} 年科目及已知的变化，待导入` : `沿用 ${book} 年科目`;
}

/** Every tree of every year, the latest year first; not found for whoever may not keep them. */
export async function loadCodeBooks(): Promise<CodeBookEntry[]> {
  if (!canSomewhere(await requireUser(), "admin.codeBooks")) notFound();
  const db = database();
  await registerBasis(db);
  const stored = await db.codeBook.findMany({
    select: { year: true, tree: true, sha256: true, importedById: true, at: true },
  });
  const people = await db.user.findMany({ select: { id: true, displayName: true } });
  return knownCodeBookYears()
    .reverse()
    .flatMap((year) =>
      TREES.flatMap((tree): CodeBookEntry[] => {
        const own = stored.find((one) => one.year === year && one.tree === tree);
        if (!own && !codeBookYears.includes(year)) return [];
        const by = people.find(({ id }) => id === own?.importedById)?.displayName;
        return [
          {
            ...{ year, tree, label: CODE_TREE_TITLES[tree], codes: codeBooks(year)[tree].all.length },
            origin: own ? `${by ?? "系统"}导入` : carriedWords(codeBooks(year)[tree]),
            ...{ at: own?.at ?? null, sha256: own?.sha256 ?? "" },
          },
        ];
      }),
    );
}

/** The year whose code book is most likely imported next: 编制年度, else the one after the last that is there as a whole. */
export async function loadProposedYear(): Promise<number> {
  const office = await database().office.findFirst({ select: { fiscalYear: true } });
  return office?.fiscalYear ?? (wholeCodeBookYears().at(-1) ?? 0) + 1;
}
