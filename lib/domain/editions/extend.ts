import { reworded, type WordingChanges } from "../narrative/wording";
import type { TableDeclaration, TableHead } from "../tables/declaration";
import type { TableKey } from "../tables/keys";
import type { Edition, RuleParameters } from "./types";

/** How the tables of a form set differ from those of another. */
export interface TableChanges {
  /** tables that are not printed any more */
  without?: readonly TableKey[];
  /** what is printed otherwise above and below a table */
  heads?: Readonly<Partial<Record<TableKey, Partial<Omit<TableHead, "key">>>>>;
  /** whole tables: in the place of one of the same key, else at the end */
  with?: readonly TableDeclaration[];
}

type Whole =
  | "formSet"
  | "place"
  | "variant"
  | "to"
  | "codeBookYear"
  | "unit"
  | "tinyWords"
  | "narrate"
  | "narrativeFigures";

/** What a later year, a neighbouring place or another variant does otherwise; all else is as in the parent. */
export interface EditionChanges extends Partial<Pick<Edition, Whole | "overview" | "summary">> {
  id: string;
  name: string;
  from: number;
  tables?: TableChanges;
  parameters?: Partial<RuleParameters>;
  wording?: WordingChanges;
}

function tablesWith(tables: readonly TableDeclaration[], changes: TableChanges): readonly TableDeclaration[] {
  const { without = [], heads = {}, with: whole = [] } = changes;
  const named = [...without, ...Object.keys(heads)];
  const strange = named.find((key) => !tables.some((table) => table.key === key));
  if (strange) throw new Error(`The parent prints no table ${strange}`);
  const replaced = tables
    .filter(({ key }) => !without.includes(key))
    .map((table) => whole.find(({ key }) => key === table.key) ?? { ...table, ...heads[table.key] });
  return [...replaced, ...whole.filter(({ key }) => !tables.some((table) => table.key === key))];
}

/**
 * An edition made from another by what differs: ten lines for a later year with one changed title, where the parent stays as
 * it is. It takes the code books of its first year, and is for that year alone where nothing else is said.
 *
 * @throws Error when a change names a table that the parent does not print
 */
export function extend(parent: Edition, { tables, parameters, wording, ...changes }: EditionChanges): Edition {
  return {
    ...parent,
    codeBookYear: changes.from,
    to: changes.from,
    ...changes,
    parent: parent.id,
    tables: tables ? tablesWith(parent.tables, tables) : parent.tables,
    parameters: { ...parent.parameters, ...parameters },
    wording: reworded(parent.wording, wording ?? {}),
  };
}
