import { notFound } from "next/navigation";
import { canSomewhere } from "@/lib/domain/access";
import { CODE_TREE_TITLES, codeBooks, codeBookYears, knownCodeBookYears } from "@/lib/domain/classification";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { type Basis, basisFor, registerBasis } from "./registered";
import type { CodeBookEntry } from "./types";

const TREES = ["function", "departmentEconomic", "governmentEconomic"] as const;

/** What a browser must know to compute with an edition. */
export function loadBasis(edition: string): Promise<Basis> {
  return basisFor(database(), edition);
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
            origin: own ? `${by ?? "系统"}导入` : "随程序提供",
            ...{ at: own?.at ?? null, sha256: own?.sha256 ?? "" },
          },
        ];
      }),
    );
}
