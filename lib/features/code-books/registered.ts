import type { CodeTreeName, ImportedCode, ImportedTree } from "@/lib/domain/classification";
import { registerCodeTrees } from "@/lib/domain/classification";
import { EDITIONS, editionOf, type RuleParameters, registerParameters } from "@/lib/domain/editions";
import { readParameters } from "@/lib/domain/editions/parameters";
import type { Transaction } from "@/lib/server/db";

/** What was imported and set: codes and limits that the core is to know besides its own. */
export interface Basis {
  trees: ImportedTree[];
  parameters: { edition: string; values: Partial<RuleParameters> }[];
}

const TREES = ["function", "departmentEconomic", "governmentEconomic"] as const;

/** What this process has registered already, by year and tree; and the limits that it registered last. */
const registered = new Map<string, ImportedTree>();
let limits: Basis["parameters"] = [];

/** The imported trees that `isWanted` picks, with their codes. */
async function treesOf(
  tx: Transaction,
  isWanted: (tree: { year: number; tree: string; sha256: string }) => boolean,
): Promise<ImportedTree[]> {
  const known = await tx.codeBook.findMany({ select: { year: true, tree: true, sha256: true } });
  const wanted = known.filter(isWanted);
  if (wanted.length === 0) return [];
  const keys = wanted.map(({ year, tree }) => ({ year, tree }));
  const rows = await tx.codeBook.findMany({ where: { OR: keys }, orderBy: [{ year: "asc" }, { tree: "asc" }] });
  return rows.map(({ year, tree, sha256, rows: codes }) => ({
    ...{ year, tree: tree as CodeTreeName, sha256 },
    codes: codes as unknown as ImportedCode[],
  }));
}

async function parametersOf(tx: Transaction): Promise<Basis["parameters"]> {
  const rows = await tx.ruleParameter.findMany({ orderBy: [{ edition: "asc" }, { name: "asc" }] });
  return [...EDITIONS.keys()].map((edition) => ({
    edition,
    values: readParameters(rows.filter((row) => row.edition === edition)),
  }));
}

/**
 * Makes the core of this process know the codes and limits that count at this moment; to be called before it computes
 * anything of a budget.
 *
 * @returns the same text as long as they are the same: part of the key of what is remembered of a computation
 */
export async function registerBasis(tx: Transaction): Promise<string> {
  const fresh = await treesOf(tx, ({ year, tree, sha256 }) => registered.get(`${year} ${tree}`)?.sha256 !== sha256);
  registerCodeTrees(fresh);
  for (const tree of fresh) registered.set(`${tree.year} ${tree.tree}`, tree);
  limits = await parametersOf(tx);
  for (const { edition, values } of limits) registerParameters(edition, values);
  return registeredBasis().key;
}

/** What this process has registered, for a thread that shall know the same, and a text that is another with anything else. */
export function registeredBasis(): { key: string; basis: Basis } {
  const known = [...registered].sort(([a], [b]) => (a < b ? -1 : 1));
  const key = JSON.stringify([known.map(([name, { sha256 }]) => [name, sha256]), limits]);
  return { key, basis: { trees: known.map(([, tree]) => tree), parameters: limits } };
}

/** What a browser must know to compute with an edition: its limits, and of each tree the one that the edition takes. */
export async function basisFor(tx: Transaction, edition: string): Promise<Basis> {
  const { codeBookYear } = editionOf(edition);
  const trees = await treesOf(tx, ({ year }) => year <= codeBookYear);
  const latest = TREES.flatMap((name) => trees.filter(({ tree }) => tree === name).at(-1) ?? []);
  return { trees: latest, parameters: await parametersOf(tx) };
}
