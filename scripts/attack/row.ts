import type { Target } from "./target";

/** One attempt at the program and how it went. */
export interface AttackRow {
  /** what was done, and by whom */
  attempt: string;
  /** what a program that holds answers */
  expected: string;
  outcome: string;
  held: boolean;
}

/** One kind of attempts. It leaves the program running and everybody able to work. */
export type Attack = (target: Target) => Promise<AttackRow[]>;

/** A row that holds when the outcome is what was expected. */
export function compared(attempt: string, expected: string, outcome: string): AttackRow {
  return { attempt, expected, outcome, held: outcome === expected };
}

/** The rows as a table of Markdown. */
export function attackTable(rows: readonly AttackRow[]): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ");
  const lines = rows.map(({ attempt, expected, outcome, held }) =>
    [attempt, expected, outcome, held ? "yes" : "**NO**"].map(cell).join(" | "),
  );
  return ["| Attempt | Expected | Outcome | Held |", "| --- | --- | --- | --- |", ...lines.map((line) => `| ${line} |`)]
    .join("\n")
    .concat("\n");
}
