import { CODE_TABLES, type CodeTreeName, type ImportedCode, type ImportedTable } from "@/lib/domain/classification";
import { EDITIONS, editionOf } from "@/lib/domain/editions";
import { Basis, type BasisContent, CARRIED_BASIS, type SetLimits } from "@/lib/domain/editions/basis";
import { readParameters } from "@/lib/domain/editions/parameters";
import type { Transaction } from "@/lib/server/db";

const TREES = ["function", "departmentEconomic", "governmentEconomic"] as const;

/** The basis that this process read last: as long as nothing is imported or set, everybody gets the same. */
let last = CARRIED_BASIS;

const isTable = (name: string): name is ImportedTable["table"] => CODE_TABLES.some((one) => one === name);

type Imported = Pick<BasisContent, "trees" | "tables">;
type Head = { year: number; tree: string; sha256: string };

const nameOf = ({ year, tree, sha256 }: Head) => `${year} ${tree} ${sha256}`;

/** What was imported that `isWanted` picks, in the order of years; what is `known` already is not read again. */
async function importedOf(tx: Transaction, isWanted: (one: Head) => boolean, known: Imported): Promise<Imported> {
  const heads = await tx.codeBook.findMany({
    select: { year: true, tree: true, sha256: true },
    orderBy: [{ year: "asc" }, { tree: "asc" }],
  });
  const wanted = heads.filter(isWanted);
  const trees = new Map(known.trees.map((one) => [nameOf(one), one]));
  const tables = new Map(known.tables.map((one) => [nameOf({ ...one, tree: one.table }), one]));
  const unknown = wanted.filter((one) => !trees.has(nameOf(one)) && !tables.has(nameOf(one)));
  const keys = unknown.map(({ year, tree }) => ({ year, tree }));
  const read = keys.length === 0 ? [] : await tx.codeBook.findMany({ where: { OR: keys } });
  for (const { year, tree, sha256, rows } of read) {
    const name = nameOf({ year, tree, sha256 });
    if (isTable(tree)) tables.set(name, { year, table: tree, sha256, rows: rows as string[][] });
    else trees.set(name, { year, tree: tree as CodeTreeName, sha256, codes: rows as unknown as ImportedCode[] });
  }
  return {
    trees: wanted.flatMap((one) => trees.get(nameOf(one)) ?? []),
    tables: wanted.flatMap((one) => tables.get(nameOf(one)) ?? []),
  };
}

async function parametersOf(tx: Transaction): Promise<SetLimits[]> {
  const rows = await tx.ruleParameter.findMany({ orderBy: [{ edition: "asc" }, { name: "asc" }] });
  return [...EDITIONS.keys()].map((edition) => ({
    edition,
    values: readParameters(rows.filter((row) => row.edition === edition)),
  }));
}

/** The codes and limits that count at this moment: what everything of a draft is computed with. */
export async function readBasis(tx: Transaction): Promise<Basis> {
  const { content } = last;
  const read = new Basis({
    ...(await importedOf(tx, () => true, content)),
    parameters: await parametersOf(tx),
  });
  if (read.key !== last.key) last = read.codes.key === last.codes.key ? new Basis(read.content, last.codes) : read;
  return last;
}

/**
 * What a browser must know to compute with an edition: its limits, and of each tree and of the correspondence the one that
 * the edition takes.
 */
export async function basisFor(tx: Transaction, edition: string): Promise<BasisContent> {
  const { codeBookYear } = editionOf(edition);
  const { trees, tables } = await importedOf(
    tx,
    ({ year, tree }) => year <= codeBookYear && tree !== "succession",
    last.content,
  );
  const latest = TREES.flatMap((name) => trees.filter(({ tree }) => tree === name).at(-1) ?? []);
  return { trees: latest, tables: tables.slice(-1), parameters: await parametersOf(tx) };
}
