import { compareIds, groupOf, RULE_GROUPS, type RuleGroup } from "./catalogue/shared-ids";
import type { Rule, Severity } from "./types";
import type { UncheckableRule } from "./uncheckable";

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

/** The rule catalogue as a Markdown document: what is checked, by group, then what is not and why. */
export function rulesDocument(checked: readonly Rule[], unchecked: readonly UncheckableRule[]): string {
  const rules = [...checked].sort((a, b) => compareIds(a.id, b.id));
  return [
    "# Rules",
    "",
    "Written from the code by `scripts/rules-doc.ts`; do not edit. Titles, bases and reasons are those the program shows.",
    "",
    `${rules.length} rules are checked, ${unchecked.length} of the catalogue are not yet.`,
    "",
    ...Object.entries(SEVERITIES).map(([severity, meaning]) => `- \`${severity}\` ${meaning}`),
    "",
    ...RULE_GROUPS.flatMap((group) => section(group, rules)),
    "## Not yet checked",
    "",
    ...table(
      ["Rule", "Title", "Reason"],
      unchecked.map(({ id, title, reason }) => [id, title, reason]),
    ),
    "",
  ].join("\n");
}
