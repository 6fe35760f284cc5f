import type { EditionForms } from "../editions/types";
import { compareIds, groupOf, RULE_GROUPS, type RuleGroup } from "./catalogue/shared-ids";
import { printWords } from "./printed";
import type { Rule, Severity } from "./types";
import type { Answerer, MergedRule, UncheckableRule } from "./uncheckable";

const GROUP_HEADINGS: Readonly<Record<RuleGroup, string>> = {
  STR: "Form set and structure (STR)",
  SUM: "Sums within a table (SUM)",
  X: "Agreement between tables (X)",
  CLS: "Classification (CLS)",
  NAR: "Narrative (NAR)",
  SG: "“三公” expenses (SG)",
  JG: "Operating expense of offices, 机关运行经费 (JG)",
  ZC: "Procurement (ZC)",
  JX: "Performance targets (JX)",
  ZCH: "State assets (ZCH)",
  PRO: "Procedure (PRO)",
  AMT: "Order of magnitude of amounts (AMT)",
  UNT: "Kind of unit against codes and sources (UNT)",
  STF: "Staff: wages, insurance, housing fund (STF)",
  DUP: "Entered twice, or empty (DUP)",
  PRI: "Last year's figures (PRI)",
  TXT: "Texts (TXT)",
};

const SEVERITIES: Readonly<Record<Severity, string>> = {
  block: "stops submission until it is put right",
  confirm: "may be kept with a written reason that the reviewer sees",
  note: "informs",
};

const ANSWERERS: Readonly<Record<Answerer, string>> = {
  person: "a person: 已核实／有问题／不适用",
  workflow: "the workflow",
  nobody: "nothing in this form set",
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}

function section(group: RuleGroup, rules: readonly Rule[]): string[] {
  const rows = rules
    .filter(({ id }) => groupOf(id) === group)
    .map(({ id, title, severity, basis }) => [id, title, severity, basis]);
  return rows.length
    ? [`## ${GROUP_HEADINGS[group]}`, "", ...table(["Rule", "Title", "Severity", "Basis"], rows), ""]
    : [];
}

/** What the document tells of the catalogue. */
export interface DocumentedRules {
  /** the form set by whose sheets their texts speak of tables */
  edition: Pick<EditionForms, "tables" | "variant">;
  checked: readonly Rule[];
  invariants: readonly Rule[];
  merged: readonly MergedRule[];
  unchecked: readonly UncheckableRule[];
  /** what the rules came to on the corpus, a sentence each */
  figures: readonly string[];
}

/** The rule catalogue as a Markdown document: what is checked, by group, what the program vouches for, what is not checked. */
export function rulesDocument({ edition, checked, invariants, merged, unchecked, figures }: DocumentedRules): string {
  const rules = [...checked].sort((a, b) => compareIds(a.id, b.id));
  const text = [
    "# Rules",
    "",
    "Written from the code by `scripts/rules-doc.ts`; do not edit. Titles, bases and reasons are those the program shows.",
    "",
    `${rules.length} rules are checked. ${invariants.length} invariants are what the program vouches for: no readable book can break them.`,
    `${unchecked.length} rules of the catalogue cannot be answered by a book.`,
    "",
    "## Measured",
    "",
    "On the corpus of `lib/domain/rules/corpus/`: mistakes of clerks planted one by one, departments without a fault, texts.",
    "",
    ...figures.map((figure) => `- ${figure}`),
    "",
    "## Severities",
    "",
    ...Object.entries(SEVERITIES).map(([severity, meaning]) => `- \`${severity}\` ${meaning}`),
    "",
    ...RULE_GROUPS.flatMap((group) => section(group, rules)),
    "## Invariants of the program",
    "",
    "Tables, directory and text come from one computation, so these hold of every book that can be read. They run in tests over",
    "random books, in `npm run verify`, on the check sheet of the formula workbook, and before anything is submitted or signed:",
    "one that fails is a defect of the program and stops signing; it is no finding.",
    "",
    ...table(
      ["Invariant", "Title", "Basis"],
      invariants.map(({ id, title, basis }) => [id, title, basis]),
    ),
    "",
    "## Said by another rule",
    "",
    ...table(
      ["Rule", "Title", "Said by"],
      merged.map(({ id, title, into }) => [id, title, into]),
    ),
    "",
    "## Not checked",
    "",
    ...table(
      ["Rule", "Title", "Reason", "Answered by"],
      unchecked.map(({ id, title, reason, by }) => [id, title, reason, ANSWERERS[by]]),
    ),
    "",
  ].join("\n");
  return printWords(text, edition);
}
