import { BODY_WORDS } from "../book/variant";
import type { Disclosure } from "../disclosure/types";
import type { EditionForms } from "../editions/types";
import { oncePer, oncePerText } from "../once";
import { splitAddress } from "../tables/cells";
import { declaredIn } from "../tables/declared";
import { isTableKey, keyOf, TABLE_KEYS, type TableId, type TableKey } from "../tables/keys";
import type { Figure, Need, Rule } from "./types";

/** What a form set prints: its tables by key with their sheets, and the figures that only its narrative prints. */
const printedBy = oncePer((tables: EditionForms["tables"]) => new Map(tables.map(({ key, sheet }) => [key, sheet])));
const narrativeOf = oncePer((specs: EditionForms["narrativeFigures"]) => new Set(specs.map(({ id }) => id)));

/** Whether a form set prints a table. */
export function printsTable({ tables }: Pick<EditionForms, "tables">, key: TableKey): boolean {
  return printedBy(tables).has(key);
}

/** So many characters of addresses are remembered for a form set. */
const KNOWN_ADDRESSES = 100_000;

/** Some hundred addresses are asked for, most of them by several rules and sentences of every disclosure. */
const printsBy = oncePer((tables: EditionForms["tables"]) =>
  oncePer((figures: EditionForms["narrativeFigures"]) =>
    oncePerText((address): boolean => {
      const { table, row, column } = splitAddress(address);
      if (table === "narrative") return narrativeOf(figures).has(row);
      return declaredIn(tables).get(keyOf(table as TableId))?.(row, column) ?? false;
    }, KNOWN_ADDRESSES),
  ),
);

/** Whether a form set prints what stands at an address, or would if there were something. */
export function printsAt(edition: Pick<EditionForms, "tables" | "narrativeFigures">, address: string): boolean {
  return printsBy(edition.tables)(edition.narrativeFigures)(address);
}

const NOTHING: Figure = { state: "zero", fen: 0, printed: 0, text: "" };
const UNKNOWN: Figure = { state: "notPrinted" };

/** Reads the figures of a disclosure: printed, nothing of it in a table that is printed, or unknown to the form set. */
export function figureReader(
  edition: Pick<EditionForms, "tables" | "narrativeFigures">,
  figures: Disclosure["figures"],
): (address: string) => Figure {
  return (address) => {
    const cell = figures.get(address);
    if (cell) return { state: "printed", fen: cell.fen, printed: cell.printed, text: "text" in cell ? cell.text : "" };
    return printsAt(edition, address) ? NOTHING : UNKNOWN;
  };
}

const isMet = (edition: EditionForms, need: Need) =>
  isTableKey(need) ? printsTable(edition, need) : printsAt(edition, need);

/** Why a rule has nothing to look at in a form set: what it needs is not printed. Null where it has. */
export function unmetNeed({ needs = [] }: Pick<Rule, "needs">, edition: EditionForms): string | null {
  const wanted = "anyOf" in needs ? needs.anyOf : needs;
  const missing = wanted.filter((need) => !isMet(edition, need));
  const isUnmet = "anyOf" in needs ? missing.length === wanted.length : missing.length > 0;
  if (!isUnmet) return null;
  const names = missing.map((need) => (isTableKey(need) ? TABLE_KEYS[need] : "所需的上年数"));
  return `本版式没有${[...new Set(names)].join("、")}`;
}

/**
 * A text of a rule as people read it: `{general}` stands for the sheet on which a form set prints that table (表五). A table
 * that it does not print is called by what it is. `{body}` stands for 部门 or 单位.
 */
export function printWords(text: string, { tables, variant }: Pick<EditionForms, "tables" | "variant">): string {
  if (!text.includes("{")) return text;
  return text.replace(/\{([A-Za-z]+)\}/g, (hole, key: string) => {
    if (key === "body") return BODY_WORDS[variant];
    return isTableKey(key) ? (printedBy(tables).get(key) ?? `《${TABLE_KEYS[key]}》`) : hole;
  });
}
