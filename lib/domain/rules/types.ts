import type { BudgetBook } from "../book/types";
import type { CodeBooks, CodeLibrary } from "../classification";
import type { Disclosure } from "../disclosure/types";
import type { Edition } from "../editions/types";
import type { Fen, Printed } from "../money";
import type { TableId, TableKey } from "../tables/keys";
import type { CellAddress } from "../tables/types";

/** `block` stops submission; `confirm` may be kept with a written reason that the reviewer sees; `note` informs. */
export type Severity = "block" | "confirm" | "note";

/** What a finding is about, so that a screen can go there. */
export type Place =
  | { kind: "line"; id: string; field?: string }
  /** a path of the book: `projects[0].indicators`, `narrative.contact.phone` */
  | { kind: "book"; path: string }
  | { kind: "cell"; address: CellAddress }
  | { kind: "table"; table: TableId }
  | { kind: "paragraph"; id: string };

/** One thing a rule has to say. Values are strings as a person reads them. */
export interface Finding {
  rule: string;
  severity: Severity;
  place: Place;
  /** the place as one string: `line:L012.economic`, `cell:expenditure!2010301.total`, `paragraph:budgets.general` */
  subject: string;
  /** further places that have the same cause, in order: one cause is one finding */
  also: readonly Place[];
  message: string;
  actual: string | null;
  expected: string | null;
  difference: string | null;
  /** legal basis or source */
  basis: string;
  /** what to do */
  remedy: string;
}

/** What a rule returns: the runner adds rule, severity, subject and basis. */
export interface Violation {
  place: Place;
  /** further places that have the same cause, in order */
  also?: readonly Place[];
  message: string;
  actual?: string;
  expected?: string;
  difference?: string;
  remedy: string;
}

/** One side of an equation: what it is called, the cells that add up to it, and what the book alone knows. */
export interface Operand {
  label: string;
  cells: readonly CellAddress[];
  /** amounts that no cell prints, in fen */
  plus?: Fen;
}

/** A statement about figures: `actual` equals `expected`, or is at most that much. */
export interface Equation {
  actual: Operand;
  relation?: "equal" | "atMost";
  expected: Operand;
  /** where to go, when that is not the first printed cell */
  at?: Place;
  /** in place of that of the rule */
  remedy?: string;
}

/** A figure as a rule sees it. What is not printed is not zero: of that a rule has nothing to say. */
export type Figure =
  | { state: "printed"; fen: Fen; printed: Printed; text: string }
  /** its table is printed and has no such row */
  | { state: "zero"; fen: 0; printed: 0; text: "" }
  /** the form set has no such table */
  | { state: "notPrinted" };

/** A table that a rule speaks of, or a figure that only the narrative prints. */
export type Need = TableKey | `narrative!${string}.amount`;

/** What a book is judged by. */
export interface RuleBasis {
  /** with the limits of its rules */
  edition: Edition;
  /** the code books of the book */
  codes: CodeBooks;
  /** those of every year */
  library: CodeLibrary;
}

/** Everything a rule may look at. Read-only. */
export interface RuleContext extends RuleBasis {
  book: BudgetBook;
  /** tables, directory, narrative and roundings as they will be published */
  disclosure: Omit<Disclosure, "findings">;
  /** a figure by its address */
  figure(address: CellAddress): Figure;
}

/** One structural rule of the catalogue. In its texts `{general}` stands for the sheet that prints the table. */
export interface Rule {
  id: string;
  title: string;
  severity: Severity;
  basis: string;
  check(context: RuleContext): Violation[];
  /** what it speaks of: where a form set prints none of it, or not all, the rule does not apply and is reported so */
  needs?: readonly Need[] | { anyOf: readonly Need[] };
  /** why the rule has nothing to say here, in Chinese (没有政府性基金收支); true where it has */
  applies?(context: RuleContext): true | string;
  /** what the rule states of figures, where that is all it does */
  equations?(context: RuleContext): readonly Equation[];
}
