import type { BudgetBook } from "../book/types";
import type { CodeName } from "../classification";
import type { CodeContent } from "../classification/content";
import type { RuleParameters } from "../editions/types";
import type { Fen, Printed, PrintUnit, TinyWords } from "../money";
import type { Narrative, NarrativeFigure } from "../narrative/types";
import type { Overview } from "../overview/types";
import type { Coverage } from "../rules/coverage";
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

/** What computed a disclosure: the same book and the same basis give the same one. */
export interface BasisStatement {
  edition: string;
  codeBooks: { year: number; sha256: string };
  /** `sha256` is over all that computes tables, sentences and findings */
  rules: { count: number; sha256: string };
  parameters: RuleParameters;
  engine: { name: string; version: string };
}

/**
 * What a print that was kept says beside what is printed, so that no other program computes it anew: all that is otherwise
 * asked of editions, codes and rules when a disclosure is shown or drawn.
 */
export interface Kept {
  basis: BasisStatement;
  coverage: Coverage;
  overview: Overview;
  unit: PrintUnit;
  tinyWords: TinyWords;
  /** names of codes that the code books do not carry */
  codeNames: readonly CodeName[];
  /** the code books it was computed with; null where they are those of today */
  codes: (CodeContent & { year: number }) | null;
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
  /** of what was read from a kept print; absent of what was computed */
  kept?: Kept;
}
