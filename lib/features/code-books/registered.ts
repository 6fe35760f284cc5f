import {
  CODE_TABLES,
  type CodeTreeName,
  type ImportedCode,
  type ImportedTable,
  type ImportedTree,
  registerCodeTables,
  registerCodeTrees,
} from "@/lib/domain/classification";
import { EDITIONS, editionOf, type RuleParameters, registerParameters } from "@/lib/domain/editions";
import { readParameters } from "@/lib/domain/editions/parameters";
import type { Transaction } from "@/lib/server/db";

/** What was imported and set: codes, tables between them and limits that the core is to know besides its own. */
export interface Basis {
  trees: ImportedTree[];
  tables: ImportedTable[];
  parameters: { edition: string; values: Partial<RuleParameters> }[];
}

const TREES = ["function", "departmentEconomic", "governmentEconomic"] as const;

/** What this process has registered already, by year and name; and the limits that it registered last. */
const registered = { trees: new Map<string, ImportedTree>(), tables: new Map<string, ImportedTable>() };
let limits: Basis["parameters"] = [];

const isTable = (name: string): name is ImportedTable["table"] => CODE_TABLES.some((one) => one === name);

/** What was imported that `isWanted` picks, with its rows. */
async function importedOf(
  tx: Transaction,
  isWanted: (one: { year: number; tree: string; sha256: string }) => boolean,
): Promise<Pick<Basis, "trees" | "tables">> {
  const known = await tx.codeBook.findMany({ select: { year: true, tree: true, sha256: true } });
  const wanted = known.filter(isWanted);
  if (wanted.length === 0) return { trees: [], tables: [] };
  const keys = wanted.map(({ year, tree }) => ({ year, tree }));
  const found = await tx.codeBook.findMany({ where: { OR: keys }, orderBy: [{ year: "asc" }, { tree: "asc" }] });
  return {
    trees: found.flatMap(({ year, tree, sha256, rows }) =>
      isTable(tree) ? [] : { year, tree: tree as CodeTreeName, sha256, codes: rows as unknown as ImportedCode[] },
    ),
    tables: found.flatMap(({ year, tree, sha256, rows }) =>
      isTable(tree) ? { year, table: tree, sha256, rows: rows as string[][] } : [],
    ),
  };
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
  const fresh = await importedOf(tx, ({ year, tree, sha256 }) => {
    const known = registered.trees.get(`${year} ${tree}`) ?? registered.tables.get(`${year} ${tree}`);
    return known?.sha256 !== sha256;
  });
  registerCodeTrees(fresh.trees);
  registerCodeTables(fresh.tables);
  for (const tree of fresh.trees) registered.trees.set(`${tree.year} ${tree.tree}`, tree);
  for (const table of fresh.tables) registered.tables.set(`${table.year} ${table.table}`, table);
  limits = await parametersOf(tx);
  for (const { edition, values } of limits) registerParameters(edition, values);
  return registeredBasis().key;
}

/** What this process has registered, for a thread that shall know the same, and a text that is another with anything else. */
export function registeredBasis(): { key: string; basis: Basis } {
  const sorted = <T>(known: ReadonlyMap<string, T>) => [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  const [trees, tables] = [sorted(registered.trees), sorted(registered.tables)];
  const hashes = [...trees, ...tables].map(([name, { sha256 }]) => [name, sha256]);
  const basis = { trees: trees.map(([, one]) => one), tables: tables.map(([, one]) => one), parameters: limits };
  return { key: JSON.stringify([hashes, limits]), basis };
}

/**
 * What a browser must know to compute with an edition: its limits, and of each tree and of the correspondence the one that
 * the edition takes.
 */
export async function basisFor(tx: Transaction, edition: string): Promise<Basis> {
  const { codeBookYear } = editionOf(edition);
  const { trees, tables } = await importedOf(tx, ({ year, tree }) => year <= codeBookYear && tree !== "succession");
  const latest = TREES.flatMap((name) => trees.filter(({ tree }) => tree === name).at(-1) ?? []);
  return { trees: latest, tables: tables.slice(-1), parameters: await parametersOf(tx) };
}
