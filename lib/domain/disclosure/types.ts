import type { BudgetBook } from "../book/types";
import type { RuleParameters } from "../editions/types";
import type { Fen, Printed } from "../money";
import type { Narrative, NarrativeFigure } from "../narrative/types";
import type { Finding } from "../rules/types";
import type { CellAddress, DirectoryEntry, FigureCell, Table } from "../tables/types";

/**
 * A place where printed parts do not add up to the printed whole although the exact amounts do.
 * `difference` = printed whole − sum of printed parts, in steps of the last printed place; never beyond `bound`.
 */
export interface Rounding {
  address: CellAddress;
  along: "rows" | "columns";
  printed: Printed;
  sumOfPrinted: Printed;
  difference: Printed;
  /** the legal limit 0.005 × (n + 1) 万元 for n parts, in fen */
  boundFen: Fen;
  differenceFen: Fen;
  parts: CellAddress[];
}

/** Everything published of one book: the only thing screens, files and rules read. */
export interface Disclosure {
  edition: string;
  /** the limits that its rules took */
  parameters: RuleParameters;
  fiscalYear: number;
  departmentName: string;
  book: BudgetBook;
  directory: DirectoryEntry[];
  tables: Table[];
  /** figures the narrative needs beyond the tables, by address */
  narrativeFigures: NarrativeFigure[];
  narrative: Narrative;
  roundings: Rounding[];
  findings: Finding[];
  /** every figure by address */
  figures: ReadonlyMap<CellAddress, FigureCell | NarrativeFigure>;
}
