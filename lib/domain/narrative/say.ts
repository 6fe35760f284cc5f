import type { Run } from "./types";

/** What may stand in a sentence: words, one run, or several. Null stands for nothing. */
export type Said = string | number | Run | readonly Run[] | null;

/** Adds what is said to a sentence: neighbouring fixed words become one run, empty ones vanish. */
function add(sentence: Run[], said: Said): void {
  if (said === null) return;
  if (typeof said === "string" || typeof said === "number") addRun(sentence, { kind: "fixed", text: String(said) });
  else if (Array.isArray(said)) for (const run of said as readonly Run[]) addRun(sentence, run);
  else addRun(sentence, said as Run);
}

function addRun(sentence: Run[], run: Run): void {
  const last = sentence.at(-1);
  if (run.kind !== "fixed") sentence.push(run);
  else if (last?.kind === "fixed") sentence[sentence.length - 1] = { kind: "fixed", text: last.text + run.text };
  else if (run.text !== "") sentence.push(run);
}

/** A sentence: a template whose holes are figures, people's words or further sentences. */
export function say(words: TemplateStringsArray, ...holes: Said[]): Run[] {
  const sentence: Run[] = [];
  for (const [index, text] of words.entries()) {
    add(sentence, text);
    add(sentence, holes[index] ?? null);
  }
  return sentence;
}

/** Sentences put together with a separator between them; empty ones are left out. */
export function join(parts: readonly Run[][], separator: string): Run[] {
  const sentence: Run[] = [];
  for (const [index, part] of parts.filter(({ length }) => length > 0).entries()) {
    if (index > 0) add(sentence, separator);
    add(sentence, part);
  }
  return sentence;
}

/** The text of runs, as a reader sees it. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}
